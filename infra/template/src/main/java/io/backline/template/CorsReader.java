package io.backline.template;

import java.util.List;
import java.util.Optional;

/** {@code CorsConfiguration} of {@code AWS::Serverless::HttpApi}. */
final class CorsReader {
  private CorsReader() {}

  static Optional<Cors> read(Document document) {
    return document.resources("AWS::Serverless::HttpApi").stream()
        .findFirst()
        .flatMap(api -> api.properties().at("CorsConfiguration").optional())
        .map(configuration -> cors(configuration, document));
  }

  private static Cors cors(Node configuration, Document document) {
    return new Cors(
        origins(configuration.at("AllowOrigins"), document),
        configuration.at("AllowMethods").texts(),
        configuration.at("AllowHeaders").texts(),
        configuration.at("ExposeHeaders").texts(),
        configuration.at("MaxAge").seconds(0));
  }

  /** A list, or a reference to a parameter of type CommaDelimitedList. */
  private static List<String> origins(Node origins, Document document) {
    if (!origins.json().isObject()) {
      return origins.texts();
    }
    String parameter = origins.reference();
    String list =
        document
            .parameter(parameter)
            .orElseThrow(
                () -> origins.problem("refers to " + parameter + ", which is no parameter"));
    return List.of(list.strip().split("\\s*,\\s*"));
  }
}
