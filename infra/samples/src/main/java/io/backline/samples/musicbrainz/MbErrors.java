package io.backline.samples.musicbrainz;

import io.backline.samples.http.Answer;
import io.backline.samples.http.Json;
import io.backline.samples.http.Refusal;

/** MusicBrainz' errors: a text, and where to read on. */
final class MbErrors {
  private static final String HELP =
      "For usage, please see: https://musicbrainz.org/doc/Web_Service";

  private MbErrors() {}

  static Refusal notFound() {
    return of(404, "Not Found");
  }

  static Refusal badRequest(String what) {
    return of(400, what);
  }

  static Refusal tooFast() {
    return of(
        503,
        "Your requests are exceeding the allowable rate limit."
            + " Please see http://wiki.musicbrainz.org/XMLWebService for more information.");
  }

  static Refusal anonymous() {
    return of(403, "Your User-Agent must name the application and a contact.");
  }

  private static Refusal of(int status, String error) {
    return new Refusal(Answer.json(status, Json.object("error", error).put("help", HELP)));
  }
}
