package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SongTitleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Creep | Creep | -",
        "Creep - Remastered 2009 | Creep | remaster",
        "Creep (2009 Remaster) | Creep | remaster",
        "Creep - Radio Edit | Creep | radio edit",
        "Creep (Acoustic) | Creep | acoustic",
        "Creep [Mono] | Creep | mono",
        "Creep (Stereo Mix) | Creep | stereo",
        "Creep - Four Tet Remix | Creep | remix",
        "Creep (Demo) | Creep | demo",
        "Creep (Instrumental) | Creep | instrumental",
        "Creep - Extended Version | Creep | extended",
        "Creep (Deluxe Version) | Creep | -",
        "Creep - From the Soundtrack | Creep - From the Soundtrack | -",
        "Creep (From \"The Film\") | Creep | -",
        "Creep (feat. PJ Harvey) - Single Version | Creep | -",
        "Creep (with PJ Harvey) [Remix] | Creep | remix",
        "Creep feat. PJ Harvey | Creep | -",
        "Creep ft. PJ Harvey - Remix | Creep | remix",
        "Creep （Live） | Creep | live",
        "Creep (2009 Remaster) - Live | Creep | live",
        "Creep - Remastered Version | Creep | remaster",
        "Creep - 24-Bit Digitally Remastered/2002 | Creep | remaster",
        "Creep (Remasterizado) | Creep | remaster",
        "Creep (Super Deluxe Edition) | Creep | -",
        "Creep (20th Anniversary Edition) | Creep | -",
        "Creep - Single Edit | Creep | edit",
        "Creep - Video Version | Creep | edit",
        "Creep - Extended Mix | Creep | extended",
        "Creep (12\" Version) | Creep | extended",
        "Creep - Club Mix | Creep | remix",
        "Creep - Album Version | Creep | -",
        "Creep - BBC Session | Creep | session",
        "Creep - Peel Session 1993 | Creep | session",
        "Creep - Recorded at Copper Studios, Hull | Creep | session",
        "Creep (KEXP Session) | Creep | session",
        "Creep (Radio Session, 2011) | Creep | session",
        "Creep - Live Video Mix | Creep | edit",
        "Creep (Nightjar Mix) | Creep | remix",
        "Creep - 2012 Mix | Creep | mix",
        "Creep - Karaoke Version | Creep | instrumental",
        "Creep (Acústico) | Creep | acoustic",
        "Creep (Ada’s Version) | Creep | re-recorded",
        "Creep (Ada's Version) [From the Vault] | Creep | re-recorded",
        "Creep - Re-Recorded | Creep | re-recorded",
        "Creep (Sped Up) | Creep | sped up",
        "Creep (Slowed + Reverb) | Creep | slowed",
        "Creep (A Cappella) | Creep | a cappella",
        "Creep - Acapella | Creep | a cappella",
        "Creep - From \"The Film\" Soundtrack | Creep | -",
        "Creep - From the Motion Picture The Film | Creep | -",
        "Creep (con Rosa Paz) | Creep | -",
        "Creep (avec Lou) | Creep | -",
        "Creep feat. PJ Harvey (Remix) | Creep | remix",
        "Creep feat. PJ Harvey, Pt. 2 | Creep, Pt. 2 | -",
        "Creep (Remix, Pt. 2) | Creep, Pt. 2 | remix",
        "Creep (With You) | Creep (With You) | -",
        "Creep (Turn Up the Radio) | Creep (Turn Up the Radio) | -",
        "Creep (No Edits) | Creep (No Edits) | -"
      })
  void a_note_names_a_version_or_a_guest(String title, String base, String version) {
    assertThat(SongTitle.of(title).base()).isEqualTo(base);
    assertThat(SongTitle.of(title).version()).isEqualTo(version);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Another Brick in the Wall (Part I) | Another Brick in the Wall (Part II)",
        "Shine On, Pt. 1 | Shine On, Pt. 2",
        "Suite - I. Allegro | Suite - II. Adagio",
        "Suite: Movement 1 | Suite: Movement 2",
        "Study No. 1 | Study No. 2",
        "Air (Remix, Pt. 1) | Air (Remix, Pt. 2)",
        "Air feat. Ada, Pt. 1 | Air feat. Ada, Pt. 2",
        "Air, Part 1 | Air, Part 11",
        "Air, Pt. IV | Air, Pt. VI",
        "Air | Air II",
        "No One | No. 1",
        "(I Can't Get No) Satisfaction | Satisfaction",
        "Song for the Dead (Interlude) | Song for the Dead",
        "バラ | ハラ",
        "Мой | Мои",
        "दिल | दल"
      })
  void different_songs_have_different_keys(String one, String other) {
    assertThat(SongTitle.of(one).key()).isNotEqualTo(SongTitle.of(other).key());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Shine On, Pt. 1 | Shine On (Part 1) - Remastered",
        "Air (Part II) | Air, Pt. 2",
        "Air, Part Two | Air Pt.2",
        "Air, Parte 2 | Air (Teil II)",
        "Air, Pt. IX (Remix) | Air, Part 09",
        "Suite: Movement II | Suite: Mvt. 2",
        "Study No. 2 | Study Nº 2",
        "Air Vol. 3 | Air, Volume III",
        "Suck It and See | Suck It And See",
        "Don't Stop | Don’t Stop",
        "Rock & Roll | Rock and Roll",
        "Ｃｒｅｅｐ | Creep",
        "Déjà Vu | Deja Vu (feat. Jay-Z)",
        "ﾊﾞﾗ | バラ",
        "I ❤️ You | I ❤ You"
      })
  void the_same_song_has_one_key_however_it_is_written(String one, String other) {
    assertThat(SongTitle.of(one).key()).isEqualTo(SongTitle.of(other).key());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"(Remix) | (Remix)", "- Live | - Live", "??? | ???", "[Live] Bonus | [Live] Bonus"})
  void a_title_is_never_emptied(String title, String base) {
    assertThat(SongTitle.of(title).base()).isEqualTo(base);
  }

  @Property
  void a_key_does_not_depend_on_case_accents_or_width(
      @ForAll @NotBlank @CharRange(from = 'a', to = 'z') @CharRange(from = ' ', to = ' ')
          String title) {
    String key = SongTitle.key(title);
    assertThat(SongTitle.key(title.toUpperCase(Locale.ROOT))).isEqualTo(key);
    assertThat(SongTitle.key(title.replaceAll("[aeiou]", "$0\u0301"))).isEqualTo(key);
    assertThat(SongTitle.key(composed(title.replaceAll("[aeiou]", "$0\u0301")))).isEqualTo(key);
    assertThat(SongTitle.key(wide(title))).isEqualTo(key);
  }

  @Property
  void a_key_of_a_key_is_the_key(@ForAll @NotBlank String title) {
    String key = SongTitle.key(title);
    assertThat(SongTitle.key(key)).isEqualTo(key);
  }

  @Property
  void titles_that_differ_in_a_part_number_are_never_one_song(
      @ForAll("units") String unit,
      @ForAll("numbers") String one,
      @ForAll("numbers") String other,
      @ForAll("suffixes") String suffix) {
    Assume.that(!one.equals(other));
    String first = SongTitle.of("Air, %s %s%s".formatted(unit, one, suffix)).key();
    String second = SongTitle.of("Air (%s %s)%s".formatted(unit, other, suffix)).key();
    assertThat(first).isNotEqualTo(second);
  }

  @Provide
  Arbitrary<String> units() {
    return Arbitraries.of(
        "Part", "Pt.", "pt", "PART", "Parte", "Teil", "Movement", "Vol.", "Chapter");
  }

  @Provide
  Arbitrary<String> numbers() {
    return Arbitraries.of(
        "1", "II", "three", "4", "V", "VI", "7", "VIII", "IX", "10", "XI", "12", "13", "21");
  }

  @Provide
  Arbitrary<String> suffixes() {
    return Arbitraries.of("", " - 2009 Remaster", " (Remix)", " feat. Ada", " - Live", " [Deluxe]");
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static String wide(String text) {
    return text.codePoints()
        .map(c -> c > ' ' && c < 127 ? c + 0xfee0 : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
