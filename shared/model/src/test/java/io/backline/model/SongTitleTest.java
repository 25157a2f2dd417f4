package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
        "Creep （Live） | Creep | live"
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
        "(I Can't Get No) Satisfaction | Satisfaction",
        "Song for the Dead (Interlude) | Song for the Dead",
        "バラ | ハラ",
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
