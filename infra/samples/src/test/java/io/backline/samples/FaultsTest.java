package io.backline.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private final SampleProviders providers = SampleProviders.start(SampleOptions.defaults());
  private final Client client = new Client(providers);

  @AfterEach
  void stop() {
    providers.close();
  }

  @Test
  void a_planned_fault_answers_so_many_matching_calls_and_no_others() {
    providers.faults().next(2, call -> call.target().contains("query=x"), Fault.serverError());
    assertThat(search("y").statusCode()).isEqualTo(200);
    assertThat(search("x").statusCode()).isEqualTo(500);
    assertThat(search("x").statusCode()).isEqualTo(500);
    assertThat(search("x").statusCode()).isEqualTo(200);
  }

  @Test
  void a_lasting_fault_ends_when_cleared() {
    Fault fault = Fault.tooManyRequests("soon");
    providers.faults().always(call -> call.provider() == Provider.MUSICBRAINZ, fault);
    HttpResponse<String> refused = search("x");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("soon");
    providers.faults().clear();
    assertThat(search("x").statusCode()).isEqualTo(200);
  }

  @Test
  void a_body_may_be_html_or_end_in_the_middle() {
    providers.faults().next(1, call -> true, Fault.html(502));
    providers.faults().next(1, call -> true, Fault.truncatedJson());
    assertThat(search("x").headers().firstValue("Content-Type")).hasValue("text/html");
    assertThat(search("x").body()).doesNotEndWith("}");
  }

  @Test
  void a_share_of_all_calls_may_be_faulty_and_planned_faults_go_first() {
    providers.faults().nowAndThen(0.5, 7, List.of(Fault.serverError(), Fault.json(503, "{}")));
    providers.faults().next(1, call -> true, Fault.json(418, "{}"));
    assertThat(search("x").statusCode()).isEqualTo(418);
    List<Integer> seen = Stream.generate(() -> search("x").statusCode()).limit(40).toList();
    assertThat(seen).contains(200, 500, 503);
    providers.faults().clear();
    assertThat(Stream.generate(() -> search("x").statusCode()).limit(20)).containsOnly(200);
  }

  @Test
  void a_faulty_call_is_logged_with_the_status_it_got() {
    providers.faults().next(1, call -> true, Fault.json(418, "{}"));
    search("x");
    assertThat(providers.calls().count(Provider.MUSICBRAINZ, 418)).isOne();
  }

  private HttpResponse<String> search(String query) {
    return client.musicBrainz("/artist?query=" + query);
  }
}
