package io.backline.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DistortionTest {
  private static final String BODY =
      "{\"items\":[{\"id\":\"b1\",\"name\":\"Fern\",\"tracks\":[]}],\"total\":1,"
          + "\"next\":\"https://api.example.org/x?offset=1\"}";

  @ParameterizedTest
  @EnumSource
  void a_distorted_body_is_another_one_and_the_same_for_the_same_seed(Distortion distortion) {
    for (int seed = 0; seed < 50; seed++) {
      byte[] distorted = distortion.of(BODY, new Random(seed));
      assertThat(distorted)
          .isNotEqualTo(BODY.getBytes(UTF_8))
          .isEqualTo(distortion.of(BODY, new Random(seed)))
          .hasSizeLessThan(300_000);
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_no_json_can_be_distorted_too(Distortion distortion) {
    for (int seed = 0; seed < 50; seed++) {
      assertThat(distortion.of("Too many requests", new Random(seed))).hasSizeLessThan(100);
    }
    assertThat(distortion.of("", new Random(1))).hasSizeLessThan(100);
  }
}
