package io.plimsoll.tenant.onboarding;

/**
 * The three check-letter schemes of UENs. They are not officially published: the weights and
 * alphabets are facts recorded by the python-stdnum project (stdnum/sg/uen.py) and confirmed on
 * known numbers, which is why a misfit is doubted and not refused.
 */
final class UenCheckLetter {
  private static final int[] BUSINESS_WEIGHTS = {10, 4, 9, 3, 8, 2, 7, 1};
  private static final String BUSINESS_LETTERS = "XMKECAWLJDB";
  private static final int[] COMPANY_WEIGHTS = {10, 8, 6, 4, 9, 7, 5, 3, 1};
  private static final String COMPANY_LETTERS = "ZKCMDNERGWH";
  private static final int[] OTHER_WEIGHTS = {4, 3, 5, 3, 10, 2, 2, 5, 7};
  private static final String OTHER_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWX0123456789";
  private static final int OTHER_OFFSET = 5;
  private static final int MODULUS = 11;

  private UenCheckLetter() {}

  static boolean fits(Uen uen) {
    String value = uen.value();
    char last = value.charAt(value.length() - 1);
    return switch (uen.kind()) {
      case BUSINESS -> last == BUSINESS_LETTERS.charAt(digits(value, BUSINESS_WEIGHTS));
      case LOCAL_COMPANY -> last == COMPANY_LETTERS.charAt(digits(value, COMPANY_WEIGHTS));
      case OTHER -> last == other(value);
      case LEGACY_FOREIGN_COMPANY -> true;
    };
  }

  private static int digits(String value, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (value.charAt(i) - '0');
    }
    return sum % MODULUS;
  }

  /** A number with a letter outside the alphabet (I, O, Y, Z) has no check letter that fits. */
  private static char other(String value) {
    int sum = -OTHER_OFFSET;
    for (int i = 0; i < OTHER_WEIGHTS.length; i++) {
      int index = OTHER_ALPHABET.indexOf(value.charAt(i));
      if (index < 0) {
        return '?';
      }
      sum += OTHER_WEIGHTS[i] * index;
    }
    return OTHER_ALPHABET.charAt(Math.floorMod(sum, MODULUS));
  }
}
