package io.backline.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.backline.samples.Distortion;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Good bodies made bad, thousands of them, through the real clients: an answer or a fault comes of
 * each, and nothing else.
 */
class DistortedBodiesTest {
  private static final String TOKEN = "token-1-0123456789";
  // Longer than a call that waits in vain may take before its body is given up.
  private static final Duration TO_BE_TRUSTED_AGAIN = Duration.ofMinutes(2);
  private static final int SEEDS_OF_A_RECORDED_BODY = 1;
  private static final int SEEDS_OF_A_SAMPLE = 2;

  private final LocalProvider provider = LocalProvider.start();
  private int cases;

  @AfterEach
  void stop() {
    provider.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_distorted_body_of_a_sample_is_an_answer_or_a_fault(Provider from) {
    SampleBodies.of(from)
        .forEach((name, body) -> distort(from, name, 200, body, SEEDS_OF_A_SAMPLE));
    assertThat(cases).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void a_distorted_recorded_body_is_an_answer_or_a_fault(Provider from) {
    RecordedBodies.assumePresent();
    for (String name : RecordedBodies.names(from)) {
      Reply reply = RecordedBodies.reply(from, name);
      distort(from, name, reply.status(), reply.body(), SEEDS_OF_A_RECORDED_BODY);
    }
    assertThat(cases).isPositive();
  }

  private void distort(Provider from, String name, int status, String body, int seeds) {
    for (Distortion distortion : Distortion.values()) {
      for (int seed = 0; seed < seeds; seed++) {
        byte[] distorted = distortion.of(body, new Random(seed));
        calls(from)
            .forEach(
                call -> {
                  cases++;
                  expectAnswerOrFault(name + " " + distortion, status, distorted, call.getValue());
                });
      }
    }
  }

  private static List<Map.Entry<String, Function<LocalProvider, Object>>> calls(Provider from) {
    return Calls.of(from).entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getKey))
        .toList();
  }

  private void expectAnswerOrFault(
      String name, int status, byte[] body, Function<LocalProvider, Object> call) {
    provider.time().advance(TO_BE_TRUSTED_AGAIN);
    provider.answersTokens(LocalProvider.token(TOKEN));
    provider.answers(Reply.raw(status, body));
    Throwable thrown = catchThrowable(() -> assertThat(call.apply(provider)).isNotNull());
    if (thrown == null) {
      return;
    }
    assertThat(thrown).as(name).isInstanceOf(ProviderException.class);
    ProviderFault fault = ((ProviderException) thrown).fault();
    assertThat(fault.request()).as(name).matches("(GET|POST) /\\S+");
    assertThat(fault.reason()).as(name).isNotBlank().hasSizeLessThan(302);
    assertThat(thrown + " " + fault)
        .as(name)
        .doesNotContain(LocalProvider.KEY, LocalProvider.SECRET, TOKEN)
        .doesNotContainPattern("\\p{Cntrl}");
  }
}
