package io.backline.announcer;

import static io.backline.announcer.TestMusic.album;
import static io.backline.announcer.TestShow.SOON;
import static io.backline.announcer.TestShow.TODAY;
import static io.backline.announcer.TestShow.show;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.model.Album;
import io.backline.model.Announcement;
import io.backline.model.Announcement.ArtistImported;
import io.backline.model.Announcement.ImportFailed;
import io.backline.model.PhaseName;
import io.backline.model.ShowStatus;
import io.backline.model.Stage;
import io.backline.runtime.EventBus;
import io.backline.runtime.Json;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/** What is sent, and the examples, held against the schemas that others rely on. */
@ExtendWith(DynamoDbLocal.class)
final class EventSchemasTest {
  private final EventDocument document = EventDocument.read();
  private final Imports imports;

  EventSchemasTest(TestTables tables) throws IOException {
    imports = new Imports(tables);
  }

  static Set<String> types() {
    return Stream.of(Announcement.class.getPermittedSubclasses())
        .map(Class::getSimpleName)
        .collect(Collectors.toSet());
  }

  @Test
  void every_event_is_described_and_no_other() {
    assertThat(document.types()).isEqualTo(types());
  }

  @ParameterizedTest
  @MethodSource("types")
  void an_example_is_as_its_schema_says(String type) {
    assertThat(document.errors(type, document.example(type))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void nothing_may_be_missing_and_a_version_is_named(String type) {
    ObjectNode example = document.example(type).deepCopy();
    example
        .properties()
        .forEach(
            property -> {
              ObjectNode without = example.deepCopy();
              without.remove(property.getKey());
              assertThat(document.errors(type, without)).as(property.getKey()).isNotEmpty();
            });
    example.put("version", 2);
    assertThat(document.errors(type, example)).isNotEmpty();
  }

  @Test
  void every_event_that_is_sent_is_as_its_schema_says_full_or_bare() {
    List<PutEventsRequestEntry> sent = new ArrayList<>(news());
    sent.addAll(ends());
    assertThat(sent).extracting(PutEventsRequestEntry::detailType).containsAll(types());
    assertThat(sent)
        .allSatisfy(
            entry -> {
              JsonNode detail = Json.read(entry.detail());
              assertThat(document.errors(entry.detailType(), detail)).isEmpty();
            });
  }

  private List<PutEventsRequestEntry> news() {
    Album old = album("old", TODAY.minusYears(5), "Harbour");
    imports.brings(List.of(show("e1"), show("e2"), show("e3"), show("e4")), List.of(old));
    imports.brings(
        List.of(
            show("e1").on(null).at(null).as(ShowStatus.POSTPONED),
            show("e2").in("unheard-of").on(SOON.plusDays(9)),
            show("e3").as(ShowStatus.CANCELLED),
            show("e4").withdrawn(),
            show("e5").on(SOON.plusDays(50)),
            show("e6").on(null).at(null).in(null).as(null)),
        List.of(old, album("new", TODAY, "Paper Lighthouse")));
    return imports.bus.entries();
  }

  private List<PutEventsRequestEntry> ends() {
    FakeBus bus = new FakeBus();
    imports.begin();
    imports.change(PhaseName.IDENTITY, phase -> phase.failed("nobody knows them"));
    new EventBus(bus, "bus")
        .put(
            List.of(
                ArtistImported.of(imports.artist(), imports.job().jobId(), Stage.PARTIAL),
                ImportFailed.of(imports.job(), Optional.of(imports.artist())),
                ImportFailed.of(imports.job(), Optional.empty())));
    return bus.entries();
  }
}
