package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LiveMarkersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Song - Live",
        "Song (Live)",
        "Song [Live]",
        "Song {LIVE}",
        "Song ~Live~",
        "Song （Live）",
        "Song 【Live】",
        "Song – Live",
        "Song - Live at Wembley Stadium",
        "Song - Live At The Hollywood Bowl / 1964",
        "Song (Live in Texas '78)",
        "Song - Live from Paris",
        "Song - Live on KEXP",
        "Song - Live, 1993",
        "Song - Live 1993",
        "Song - Live Version",
        "Song (Recorded Live in 1975)",
        "Song (feat. Someone) - Live",
        "Song (Live) - Remastered 2010",
        "Song - Live / Remastered 2009",
        "Song - Remastered 2009 / Live",
        "Song - 2012 Remaster; Live at Leeds",
        "Song (Acoustic Live)",
        "Song - MTV Unplugged",
        "Song - Unplugged",
        "Song - Unplugged in New York",
        "Song - In Concert",
        "Song - Ao Vivo",
        "Canção - Ao Vivo em São Paulo",
        "Canção (Versão ao Vivo)",
        "Canción - En Vivo",
        "Canción - En Vivo Desde Buenos Aires",
        "Canción (En Directo)",
        "Canción - En Directo en Madrid",
        "Canzone - Dal Vivo",
        "Canzone - Dal Vivo a Milano",
        "Chanson - En concert",
        "Chanson - Live à l'Olympia",
        "Chanson (Version live)",
        "Lied - Live aus Berlin",
        "Lied (Live auf Schalke)",
        "Lied - Konzertmitschnitt",
        "曲 (ライブ)",
        "曲 - ライブ・バージョン",
        "曲（ライヴ）",
        "歌 (現場版)",
        "歌 - 现场版",
        "歌 (演唱會現場)",
        "노래 (라이브)",
        "Song (ＬＩＶＥ)",
        "曲 (ﾗｲﾌﾞ)"
      })
  void a_note_that_says_live_is_found(String title) {
    assertThat(LiveMarkers.in(title)).as(title).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Live and Let Die",
        "Live Forever",
        "Live",
        "Live on the Edge",
        "Stayin' Alive",
        "Deliverance",
        "Olive Tree",
        "Long Live",
        "LONG.LIVE.A$AP",
        "Nine Lives",
        "A Night at the Opera",
        "Bat Out Of Hell",
        "Piano Concerto No. 2 - I. Moderato",
        "Live from the 6",
        "Lovers (Live A Little Longer)",
        "(Forever) Live And Die",
        "(Live) Forever",
        "Live Or Die (Hold Me Like A Child)",
        "Live Fast - PUBGM",
        "Live Now - Pay Later - 2016 Remaster",
        "Someone (Who Lives Forever)",
        "Song - Alive Mix",
        "Song (Delivery)",
        "Song (Live Video Mix)",
        "A Whole New World (Live-Action Version)",
        "Song - Studio Version",
        "Song - Demo",
        "Song - Radio Edit",
        "Viva la Vida",
        "Song (Vivo por Ella)",
        "夜 (ドライブ)",
        "曲 (ラブライブ! サンシャイン)",
        "노래 (드라이브)",
        "歌 (犯罪現場)"
      })
  void a_song_about_living_is_no_live_recording(String title) {
    assertThat(LiveMarkers.in(title)).as(title).isEmpty();
  }

  @Test
  void the_marker_is_quoted_as_it_is_written() {
    assertThat(LiveMarkers.in("Song (feat. B) [LIVE at Home] - 2009 Remaster"))
        .contains("[LIVE at Home]");
  }
}
