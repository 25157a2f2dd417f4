package io.backline.resync;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.CallPriority;
import io.backline.model.Ids;
import io.backline.model.ImportPart;
import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.runtime.Environment;
import io.backline.runtime.Kickoff;
import io.backline.runtime.Queues;
import io.backline.store.JobStore;
import io.backline.store.Library;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.SentMessages;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class BackgroundImportsTest {
  private static final Set<ImportPart> ALL = ImportScope.WHOLE.parts();
  private static final Set<ImportPart> SHOWS = Set.of(ImportPart.SHOWS);

  private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:00:00Z"));
  private final String attraction = "K" + UUID.randomUUID();
  private final JobStore jobs;
  private final Imports imports;

  BackgroundImportsTest(TestTables tables) {
    jobs = new JobStore(tables.client(), tables.name("StatusTable"), clock);
    Library library = new Library(tables.client(), tables.name("LibraryTable"));
    Queues queues =
        Queues.of(
            new SentMessages(),
            Environment.load(
                Map.of(
                    "IDENTITY_BACKGROUND_QUEUE_URL", "https://sqs/identity-background",
                    "SHOWS_BACKGROUND_QUEUE_URL", "https://sqs/shows-background")));
    imports = new BackgroundImports(jobs, new Kickoff(jobs, library.artists(), queues, clock));
  }

  @Test
  void an_import_begins_in_the_background_and_is_joined_while_it_runs() {
    Instant since = clock.instant();
    assertThat(imports.begin(attraction, true, ALL, since)).isEqualTo(Begun.STARTED);
    assertThat(job().priority()).isEqualTo(CallPriority.BACKGROUND);
    assertThat(imports.begin(attraction, true, ALL, since)).isEqualTo(Begun.JOINED);
  }

  @Test
  void what_the_run_itself_imported_is_not_imported_again_even_by_force() {
    Instant since = clock.instant();
    imports.begin(attraction, true, SHOWS, since);
    end();
    assertThat(imports.begin(attraction, true, SHOWS, since)).isEqualTo(Begun.FRESH);
    assertThat(imports.begin(attraction, true, ALL, since)).isEqualTo(Begun.STARTED);
  }

  @Test
  void what_was_imported_before_the_run_is_imported_again_by_force_alone() {
    imports.begin(attraction, true, ALL, clock.instant());
    end();
    clock.advance(Duration.ofMinutes(1));
    Instant since = clock.instant();
    assertThat(imports.begin(attraction, false, ALL, since)).isEqualTo(Begun.FRESH);
    assertThat(imports.begin(attraction, true, ALL, since)).isEqualTo(Begun.STARTED);
  }

  @Test
  void an_artist_is_due_once_no_longer_fresh_and_not_while_an_import_runs() {
    assertThat(imports.isDue(attraction, clock.instant())).isTrue();
    imports.begin(attraction, false, ALL, clock.instant());
    assertThat(imports.isDue(attraction, clock.instant().plus(Duration.ofDays(9)))).isFalse();
    end();
    Instant fresh = job().freshUntil();
    assertThat(imports.isDue(attraction, fresh.minusMillis(1))).isFalse();
    assertThat(imports.isDue(attraction, fresh)).isTrue();
  }

  private Job job() {
    return jobs.find(Ids.artist(attraction)).orElseThrow();
  }

  private void end() {
    for (PhaseName name : PhaseName.values()) {
      jobs.change(Ids.artist(attraction), job().jobId(), name, Phase::completed);
    }
  }
}
