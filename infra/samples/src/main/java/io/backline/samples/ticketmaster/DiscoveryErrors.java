package io.backline.samples.ticketmaster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.samples.http.Answer;
import io.backline.samples.http.Json;
import io.backline.samples.http.Refusal;

/** The two shapes of error: the gateway's fault, and the API's list of errors. */
final class DiscoveryErrors {

  private DiscoveryErrors() {}

  static Refusal fault(int status, String text, String code) {
    ObjectNode fault = Json.object("faultstring", text);
    fault.set("detail", Json.object("errorcode", code));
    return new Refusal(Answer.json(status, Json.object("fault", fault)));
  }

  static Refusal notFound(String id) {
    String detail = "Resource not found with provided criteria (locale=en-us, id=" + id + ")";
    return error(404, "404", "DIS1004", detail);
  }

  static Refusal badDate() {
    return badRequest(
        "DIS1015",
        "Query param with date must be of valid format YYYY-MM-DDTHH:mm:ssZ"
            + " {example: 2020-08-01T14:00:00Z }");
  }

  static Refusal tooDeep() {
    return badRequest(
        "DIS1035",
        "API Limits Exceeded: Max paging depth exceeded. (page * size) must be less than 1,000");
  }

  static Refusal badSize() {
    return badRequest("DIS1036", "Query param \"size\" must be less than 200");
  }

  private static Refusal badRequest(String code, String detail) {
    return error(400, "400 BAD_REQUEST", code, detail);
  }

  private static Refusal error(int status, String statusText, String code, String detail) {
    ObjectNode error = Json.object("code", code).put("detail", detail).put("status", statusText);
    String help = "/discovery/v2/errors.html#" + code;
    error.set("_links", Json.object("about", Json.object("href", help)));
    return new Refusal(Answer.json(status, Json.object("errors", Json.array(error))));
  }
}
