package io.backline.identity;

import static io.backline.identity.Clues.MBID;
import static io.backline.identity.Clues.NAME;
import static io.backline.identity.Clues.OTHER_MBID;
import static io.backline.identity.Clues.OTHER_PAGE;
import static io.backline.identity.Clues.PAGE;
import static io.backline.identity.Clues.artist;
import static io.backline.identity.Clues.has;
import static io.backline.identity.Clues.knows;
import static io.backline.identity.Clues.page;
import static io.backline.identity.Clues.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Candidate;
import io.backline.model.SettledBy;
import io.backline.providers.Provider;
import io.backline.providers.musicbrainz.MusicBrainzArtist;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is settled, and what is left for a person to choose, by what is known. */
final class RuleTest {
  private static final List<String> ROCK = List.of("rock");
  private static final List<String> NOTHING = List.of();

  private final Findings findings = new Findings();

  @Test
  void two_links_that_agree_settle_it() {
    knows(findings, artist(MBID, NOTHING, PAGE));
    assertSettled(subject(List.of(PAGE), List.of(MBID)), SettledBy.LINKS, Optional.of(MBID));
  }

  @Test
  void a_link_alone_settles_nothing() {
    assertThat(unsettled(subject(List.of(PAGE), List.of())).able()).isEmpty();
  }

  @Test
  void a_link_whose_name_is_confirmed_settles_it() {
    has(findings, page(PAGE, "HOLLOW FERRYMEN"));
    assertSettled(subject(List.of(PAGE), List.of()), SettledBy.LINKS, Optional.empty());
  }

  @Test
  void a_link_to_a_page_that_musicbrainz_knows_settles_it() {
    findings.owners(PAGE, List.of(artist(MBID, NOTHING)));
    assertSettled(subject(List.of(PAGE), List.of()), SettledBy.LINKS, Optional.of(MBID));
  }

  @Test
  void a_link_to_another_name_is_not_trusted() {
    has(findings, page(PAGE, "Penny Tarrowick"));
    Verdict.Unsettled verdict = unsettled(subject(List.of(PAGE), List.of()));
    assertThat(verdict.denied()).containsExactly(PAGE);
    assertThat(verdict.candidates()).extracting(Candidate::score).containsExactly(0);
  }

  @Test
  void a_link_to_a_page_that_is_not_there_is_not_trusted() {
    findings.page(PAGE, Optional.empty());
    Verdict.Unsettled verdict = unsettled(subject(List.of(PAGE), List.of()));
    assertThat(verdict.denied()).containsExactly(PAGE);
    assertThat(verdict.candidates()).isEmpty();
  }

  @Test
  void links_that_agree_on_another_name_are_not_trusted() {
    knows(findings, artist(MBID, "Penny Tarrowick", NOTHING, PAGE));
    Verdict.Unsettled verdict = unsettled(subject(List.of(PAGE), List.of(MBID)));
    assertThat(verdict.mbid()).isEmpty();
    assertThat(verdict.denied()).containsExactly(MBID);
  }

  @Test
  void a_tribute_act_is_not_its_model() {
    Subject tribute =
        new Subject(NAME + " Tribute Night", List.of("Rock"), true, List.of(PAGE), List.of(MBID));
    knows(findings, artist(MBID, ROCK, PAGE));
    has(findings, page(PAGE, NAME, "rock"));
    assertThat(unsettled(tribute).denied()).containsExactlyInAnyOrder(PAGE, MBID);
  }

  @Test
  void a_musicbrainz_link_leads_to_its_one_page() {
    knows(findings, artist(MBID, NOTHING, PAGE));
    assertSettled(subject(List.of(), List.of(MBID)), SettledBy.MUSICBRAINZ, Optional.of(MBID));
  }

  @Test
  void a_musicbrainz_link_with_two_pages_is_left_to_a_person() {
    knows(findings, artist(MBID, NOTHING, PAGE, OTHER_PAGE));
    Verdict.Unsettled verdict = unsettled(subject(List.of(), List.of(MBID)));
    assertThat(verdict.able()).containsExactlyInAnyOrder(PAGE, OTHER_PAGE);
    assertThat(verdict.mbid()).contains(MBID);
  }

  @Test
  void an_alias_is_a_name() {
    findings.artist(
        MBID,
        Optional.of(
            new MusicBrainzArtist(
                MBID, "ホロウ", "Ferrymen, Hollow", null, NOTHING, NOTHING, List.of(PAGE))));
    assertSettled(subject(List.of(), List.of(MBID)), SettledBy.MUSICBRAINZ, Optional.of(MBID));
  }

  @Test
  void what_musicbrainz_and_spotify_say_of_each_other_beats_a_link_that_neither_knows() {
    knows(findings, artist(MBID, NOTHING, PAGE));
    findings.owners(OTHER_PAGE, List.of());
    has(findings, page(OTHER_PAGE, NAME));
    has(findings, page(PAGE, NAME));
    Verdict verdict = Rule.decide(subject(List.of(OTHER_PAGE), List.of(MBID)), findings);
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Settled.class, settled -> assertThat(settled.spotifyId()).isEqualTo(PAGE));
  }

  @Test
  void a_link_that_was_not_looked_into_keeps_another_from_being_settled() {
    knows(findings, artist(MBID, NOTHING, PAGE));
    assertThat(unsettled(subject(List.of(OTHER_PAGE), List.of(MBID))).able()).containsExactly(PAGE);
  }

  @Test
  void two_namesakes_with_a_link_each_are_left_to_a_person() {
    knows(findings, artist(MBID, NOTHING, PAGE));
    findings.owners(OTHER_PAGE, List.of(artist(OTHER_MBID, NOTHING)));
    has(findings, page(OTHER_PAGE, NAME));
    has(findings, page(PAGE, NAME));
    Verdict.Unsettled verdict = unsettled(subject(List.of(OTHER_PAGE), List.of(MBID)));
    assertThat(verdict.able()).containsExactlyInAnyOrder(PAGE, OTHER_PAGE);
    assertThat(verdict.mbid()).isEmpty();
    assertThat(verdict.reason()).contains("2 artists on Spotify");
  }

  @Test
  void of_two_namesakes_with_a_link_each_the_one_in_that_music_is_meant() {
    knows(findings, artist(MBID, ROCK, PAGE));
    findings.owners(OTHER_PAGE, List.of(artist(OTHER_MBID, List.of("audiobook"))));
    assertSettled(
        subject(List.of(OTHER_PAGE), List.of(MBID)), SettledBy.MUSICBRAINZ, Optional.of(MBID));
  }

  @Test
  void a_name_found_in_both_places_and_nowhere_else_is_meant_if_it_plays_that_music() {
    findings.namedPages(List.of(page(PAGE, NAME)));
    findings.named(List.of(artist(MBID, ROCK)));
    knows(findings, artist(MBID, ROCK, PAGE));
    assertSettled(subject(List.of(), List.of()), SettledBy.SEARCH, Optional.of(MBID));
  }

  // The act that is meant may be one that neither service has.
  @Test
  void a_name_alone_is_left_to_a_person_even_if_nobody_else_has_it() {
    findings.namedPages(List.of(page(PAGE, NAME)));
    findings.named(List.of(artist(MBID, NOTHING)));
    knows(findings, artist(MBID, NOTHING, PAGE));
    Verdict.Unsettled verdict = unsettled(subject(List.of(), List.of()));
    assertThat(verdict.able()).isEmpty();
    assertThat(verdict.candidates())
        .extracting(Candidate::id)
        .containsExactlyInAnyOrder(PAGE, MBID);
  }

  @Test
  void a_name_that_only_spotify_has_is_left_to_a_person() {
    findings.namedPages(List.of(page(PAGE, NAME, "rock")));
    findings.named(List.of());
    Verdict.Unsettled verdict = unsettled(subject(List.of(), List.of()));
    assertThat(verdict.candidates())
        .singleElement()
        .satisfies(
            candidate -> {
              assertThat(candidate.id()).isEqualTo(PAGE);
              assertThat(candidate.score()).isEqualTo(50);
              assertThat(candidate.reason())
                  .isEqualTo("it has the same name, it plays the same kind of music");
            });
  }

  @Test
  void of_two_namesakes_the_one_in_that_music_is_meant() {
    namesakes(ROCK, List.of("polka"));
    assertSettled(subject(List.of(), List.of()), SettledBy.SEARCH, Optional.of(MBID));
  }

  @Test
  void two_namesakes_in_the_same_music_are_left_to_a_person() {
    namesakes(ROCK, ROCK);
    assertThat(unsettled(subject(List.of(), List.of())).candidates())
        .extracting(Candidate::id)
        .containsExactlyInAnyOrder(PAGE, OTHER_PAGE, MBID, OTHER_MBID);
  }

  @Test
  void a_namesake_without_a_page_in_the_same_music_may_be_meant_as_well() {
    findings.namedPages(List.of(page(PAGE, NAME, "rock")));
    findings.named(List.of(artist(MBID, ROCK), artist(OTHER_MBID, ROCK)));
    knows(findings, artist(MBID, ROCK, PAGE));
    knows(findings, artist(OTHER_MBID, ROCK));
    assertThat(unsettled(subject(List.of(), List.of())).able()).isEmpty();
  }

  @Test
  void the_page_of_another_musicbrainz_artist_than_is_linked_to_is_not_taken() {
    knows(findings, artist(MBID, ROCK));
    knows(findings, artist(OTHER_MBID, ROCK, OTHER_PAGE));
    findings.namedPages(List.of(page(OTHER_PAGE, NAME, "rock")));
    findings.named(List.of(artist(MBID, ROCK), artist(OTHER_MBID, ROCK)));
    Verdict.Unsettled verdict = unsettled(subject(List.of(), List.of(MBID)));
    assertThat(verdict.able()).isEmpty();
    assertThat(verdict.mbid()).contains(MBID);
  }

  @Test
  void albums_in_common_are_as_good_as_a_page_that_musicbrainz_names() {
    knows(findings, artist(MBID, NOTHING));
    findings.namedPages(List.of(page(PAGE, NAME), page(OTHER_PAGE, NAME)));
    findings.named(List.of(artist(MBID, NOTHING)));
    findings.owners(OTHER_PAGE, List.of());
    findings.sharing(MBID, Set.of(PAGE));
    assertSettled(subject(List.of(), List.of(MBID)), SettledBy.MUSICBRAINZ, Optional.of(MBID));
  }

  @Test
  void what_is_no_music_is_settled_only_by_two_links_that_agree() {
    Subject team = new Subject(NAME, List.of("Soccer"), false, List.of(PAGE), List.of(MBID));
    has(findings, page(PAGE, NAME));
    assertThat(unsettled(team).reason()).contains("does not list it as music");
    knows(findings, artist(MBID, NOTHING, PAGE));
    assertSettled(team, SettledBy.LINKS, Optional.of(MBID));
  }

  @Test
  void a_provider_that_keeps_silent_is_named() {
    has(findings, page(PAGE, "Hollow Ferrymen & Friends"));
    findings.silent(Provider.MUSICBRAINZ);
    assertThat(unsettled(subject(List.of(PAGE), List.of())).reason())
        .startsWith("MusicBrainz did not answer");
  }

  @Test
  void nobody_is_said_to_be_nobody() {
    findings.named(List.of());
    findings.namedPages(List.of());
    Verdict.Unsettled verdict = unsettled(subject(List.of(), List.of()));
    assertThat(verdict.reason()).isEqualTo("nobody of that name was found on Spotify");
    assertThat(verdict.candidates()).isEmpty();
  }

  private void namesakes(List<String> tags, List<String> otherTags) {
    findings.namedPages(List.of(page(OTHER_PAGE, NAME), page(PAGE, NAME)));
    findings.named(List.of(artist(OTHER_MBID, otherTags), artist(MBID, tags)));
    knows(findings, artist(MBID, tags, PAGE));
    knows(findings, artist(OTHER_MBID, otherTags, OTHER_PAGE));
  }

  private void assertSettled(Subject subject, SettledBy by, Optional<String> mbid) {
    assertThat(Rule.decide(subject, findings))
        .isInstanceOfSatisfying(
            Verdict.Settled.class,
            settled -> {
              assertThat(settled.spotifyId()).isEqualTo(PAGE);
              assertThat(settled.by()).isEqualTo(by);
              assertThat(settled.mbid()).isEqualTo(mbid);
              assertThat(settled.reason()).isNotEmpty();
            });
  }

  private Verdict.Unsettled unsettled(Subject subject) {
    Verdict verdict = Rule.decide(subject, findings);
    assertThat(verdict).isInstanceOf(Verdict.Unsettled.class);
    return (Verdict.Unsettled) verdict;
  }
}
