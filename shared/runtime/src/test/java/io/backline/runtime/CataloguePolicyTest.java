package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backline.model.VersionKind;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CataloguePolicyTest {

  @Test
  void nothing_is_left_out_unasked() {
    assertThat(CataloguePolicy.leftOut(Environment.load(Map.of()))).isEmpty();
    assertThat(leftOut(" , ")).isEmpty();
  }

  @Test
  void kinds_are_named_in_any_case_with_commas_between() {
    assertThat(leftOut("demo, Session"))
        .containsExactlyInAnyOrder(VersionKind.DEMO, VersionKind.SESSION);
  }

  @Test
  void a_kind_that_is_none_is_an_error_that_names_those_there_are() {
    assertThatThrownBy(() -> leftOut("demos"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("CATALOGUE_LEAVE_OUT")
        .hasMessageContaining("\"demos\"")
        .hasMessageContaining("instrumental");
  }

  private static Set<VersionKind> leftOut(String names) {
    return CataloguePolicy.leftOut(Environment.load(Map.of("CATALOGUE_LEAVE_OUT", names)));
  }
}
