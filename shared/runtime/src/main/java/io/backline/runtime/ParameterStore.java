package io.backline.runtime;

import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;

/** Secrets in AWS Systems Manager Parameter Store, one parameter a variable. */
final class ParameterStore {
  private ParameterStore() {}

  /** Every parameter right below the path, decrypted, by the last part of its name. */
  static Map<String, String> read(String path, Environment environment) {
    try (SsmClient ssm = AwsClients.configure(SsmClient.builder(), "SSM", environment).build()) {
      return ssm
          .getParametersByPathPaginator(request -> request.path(path).withDecryption(true))
          .stream()
          .flatMap(page -> page.parameters().stream())
          .collect(Collectors.toMap(ParameterStore::variable, Parameter::value));
    }
  }

  private static String variable(Parameter parameter) {
    return parameter.name().substring(parameter.name().lastIndexOf('/') + 1);
  }
}
