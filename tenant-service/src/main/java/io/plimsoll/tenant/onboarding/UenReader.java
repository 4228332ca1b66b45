package io.plimsoll.tenant.onboarding;

import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.tenant.Adjustment;
import io.plimsoll.tenant.Checked;
import io.plimsoll.tenant.InvalidInputException;
import io.plimsoll.tenant.Warning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a UEN as people type it: refuses what cannot be one, doubts what looks mistyped. */
public final class UenReader {
  /** Entity types seen in issued numbers; the list may grow, so an unknown one is only doubted. */
  private static final Set<String> ENTITY_TYPES =
      Set.of(
          "CC CD CH CL CM CP CS CX DP FB FC FM FN GA GB GS HS LL LP MB MC MD MH MM MQ NB NR PA PB PF RF RP SM SS TC TU VH XL"
              .split(" "));

  private static final Pattern LEGACY_BLANKS = Pattern.compile("F {3}(?=[0-9]{5}[A-Z]$)");
  private static final Pattern SEPARATORS = Pattern.compile("[ -]");

  /** What a check letter that does not fit means. */
  public enum Misfit {
    WARN,
    REFUSE
  }

  private final Misfit misfit;

  public UenReader(Misfit misfit) {
    this.misfit = misfit;
  }

  /**
   * @param today a number from a later year than this is refused
   * @throws InvalidInputException naming no field ({@code pointer} is empty): {@code UEN_FORMAT},
   *     {@code UEN_YEAR_IN_FUTURE}, or {@code UEN_CHECKSUM_SUSPECT} when misfits are refused
   */
  public Checked<Uen> read(String text, LocalDate today) {
    String compact = compact(text);
    Uen uen = parse(compact);
    refuseFutureYear(uen, today);
    return new Checked<>(uen, doubts(uen), adjustments(text, compact));
  }

  private static String compact(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    String filled = LEGACY_BLANKS.matcher(upper).replaceFirst("F000");
    return SEPARATORS.matcher(filled).replaceAll("");
  }

  private static Uen parse(String compact) {
    try {
      return new Uen(compact);
    } catch (InvalidValueException e) {
      throw new InvalidInputException("", "UEN_FORMAT", e.reason());
    }
  }

  private static void refuseFutureYear(Uen uen, LocalDate today) {
    int year = registrationYear(uen);
    if (year > today.getYear()) {
      throw new InvalidInputException(
          "",
          "UEN_YEAR_IN_FUTURE",
          "says the entity was registered in " + year + ", which is to come");
    }
  }

  /** The year a number carries, 0 where its kind carries none. */
  private static int registrationYear(Uen uen) {
    String value = uen.value();
    return switch (uen.kind()) {
      case LOCAL_COMPANY -> Integer.parseInt(value.substring(0, 4));
      case OTHER -> century(value.charAt(0)) + Integer.parseInt(value.substring(1, 3));
      case BUSINESS, LEGACY_FOREIGN_COMPANY -> 0;
    };
  }

  private static int century(char letter) {
    return switch (letter) {
      case 'R' -> 1800;
      case 'S' -> 1900;
      default -> 2000;
    };
  }

  private List<Warning> doubts(Uen uen) {
    List<Warning> doubts = new ArrayList<>();
    if (!UenCheckLetter.fits(uen)) {
      doubts.add(checksumDoubt());
    }
    if (uen.kind() == UenKind.OTHER && !ENTITY_TYPES.contains(uen.value().substring(3, 5))) {
      doubts.add(
          new Warning(
              "UEN_ENTITY_TYPE_UNKNOWN",
              "",
              "has an entity type that is not known here; check it against the register"));
    }
    return doubts;
  }

  private Warning checksumDoubt() {
    String message = "has a check letter that does not fit; check it against the register";
    if (misfit == Misfit.REFUSE) {
      throw new InvalidInputException("", "UEN_CHECKSUM_SUSPECT", message);
    }
    return new Warning("UEN_CHECKSUM_SUSPECT", "", message);
  }

  private static List<Adjustment> adjustments(String from, String to) {
    return from.equals(to)
        ? List.of()
        : List.of(
            new Adjustment(
                "UEN_NORMALISED", "", from, to, "written in capitals without blanks or hyphens"));
  }
}
