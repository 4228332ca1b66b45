package io.plimsoll.api.usecase.offence;

/** Use cases that can be called from one place only. */
public final class KnowsAnEdge {
  private KnowsAnEdge() {}

  /** From a request. */
  public interface OfHttp {
    jakarta.servlet.http.HttpServletRequest request();
  }

  /** From a controller. */
  public interface OfTheController {
    io.plimsoll.api.rest.http.Once once();
  }

  /** With these very settings. */
  public interface OfTheSettings {
    io.plimsoll.api.config.PlimsollSettings settings();
  }
}
