package io.backline.model;

import java.util.regex.Pattern;

/**
 * What live notes are made of. Latin, Cyrillic and Greek words are matched in lower case and
 * without accents, other scripts as they are.
 */
final class LiveWords {
  private static final String END = "(?![\\p{L}\\p{N}])";

  private static final String BEFORE =
      "^(?:(?:recorded|previously|unreleased|acoustic|original|bonus|track|remaster(?:ed)?|full|solo|official"
          + "|alternate|alternative|extended|\\d{4})[\\s,:]+)*";

  // "Live, Laugh, Love", "Live 4 Ever", "Live-Action", "Live in Peace": sayings, not notes.
  private static final String NO_SAYING =
      "(?!\\s*[,&+/!.'\u2019\\-]*\\s*(?:laugh|love|learn|let|die|lose|life|dream|dance|free|wild|fast|grow|give|party"
          + "|pray|breathe|believe|lies?|action|wire)\\b"
          + "|\\s*(?:[124]\\s*(?:ever|you|u|me|life|love|die|this|today|tomorrow|the|my|your|now|us|it|more|day)\\b"
          + "|24\\s*/\\s*7|\\d+\\s+(?:years|lives|days|lifetimes|times|more)\\b))";

  private static final String PLACE =
      "at(?!\\s+(?:ease|peace|all|last|once)\\b)"
          + "|in(?!\\s+(?:(?:(?:the|a)\\s+)?(?:moment|now|past|present|dark|light|shadows?|dream|lie|peace|love"
          + "|harmony|fear|sin|hope|me|you|us)|(?:my|your)\\s+(?:heart|head|mind|memory|dreams?|world|eyes|arms|love"
          + "|soul|skin|shadow))\\b)|from(?!\\s+(?:within|inside|the\\s+(?:heart|inside))\\b)"
          + "|on(?=\\s+\\S)(?!\\s+(?:forever|and|without|through|in|for|love|my|your|me|the\\s+edge)\\b)"
          + "|with(?!\\s+(?:me|you|it|us|him|her|them|myself|yourself|that|this|my|your|a|love|no|pain|regrets?"
          + "|the\\s+(?:pain|truth|lies?|fact|consequences))\\b)|w/";

  // "Live a Paris" without its accent looks like "Live a Little": only what cannot be English
  // counts.
  private static final String PLACE_ABROAD =
      "en|au|aux|chez|depuis|sur|a\\s+(?:l(?=['\u2019"
          + " ])|la|paris|bercy|lyon|bruxelles|montreal|montreux|quebec|nantes"
          + "|lille|toulouse|marseille|roma|milano|verona|napoli|torino|bologna|firenze)"
          + "|du|de|al|alla|allo|alle|all(?=['\u2019])|dal|dalla|dallo|nel|nella|desde|em|da|na|no(?!\\s+(?:more|lies?|other|longer|fear"
          + "|regrets?|matter)\\b)|do(?!\\s+or\\b)|con|aus|bei|beim|im|am|auf|vom|von|vor|mit|uit|vanuit|bij|op|te|met"
          + "|aufgenommen|opgenomen|fra|fran|hos|pa|med|w|z";

  private static final String KIND =
      "version|versie|versio|ver|sessions?|recordings?|acoustic|edit|mix|remix(?:ed)?|remaster(?:ed)?|bonus|tracks?|takes?"
          + "|performance|concert|tour|medley|piano|orchestral|broadcast|bootleg|excerpt|rendition|encore|extended"
          + "|instrumental|album|audio|ep|feat|ft|aid|radio|mono|stereo"
          + "|single(?=\\s+version)|demo|rehearsal";

  private static final String FOLLOWS =
      NO_SAYING
          + "(?=$|\\s*[,;:/.|&+!@\"(]|\\s+[\\-\u2010-\u2015]|[\\-\u2010](?:version|mix|edit|album|ep|session)\\b"
          + "|\\s*['\u2019]\\d|\\s*\\d|\\s+(?:"
          + PLACE
          + ")|\\s+(?:"
          + PLACE_ABROAD
          + "|"
          + KIND
          + ")"
          + END
          + ")";

  private static final String MARKS =
      "(?:live|en\\s+live|en\\s+direct|en\\s+concert|en\\s+public|in\\s+concerto|in\\s+concert|en\\s+concierto"
          + "|em\\s+concerto|im\\s+konzert|unplugged)"
          + END
          + FOLLOWS;

  // These say nothing else, whatever follows.
  private static final String PLAIN_MARKS =
      "(?:en\\s+(?:concert|public|live)\\s+a|ao\\s+vivo|en\\s+vivo|en\\s+directo|en\\s+directe|en\\s+viu|dal\\s+vivo|mtv\\s+unplugged|na\\s+zywo|na\\s*zivo"
          + "|live-?(?:mitschnitt|aufnahme|aufzeichnung|opname|inspelning|opptak|optagelse)|konzert(?:mitschnitt|aufnahme|fassung)"
          + "|konsert(?:opptak|inspelning|versjon|version|taltiointi)|koncert(?:ni\\s+verze|optagelse|felvetel)"
          + "|wersja\\s+koncertowa|nagranie\\s+koncertowe|livena|liveversio|canl[iı]\\s+(?:performans|kay[iı]t|versiyon)"
          + "|konser\\s+(?:kayd[iı]|versiyonu)|elo\\s+felvetel|eloben|вживую|живьем|живая"
          + " запись|живое выступление|живои концерт|концертная (?:запись|версия)|наживо|концертна"
          + " версія|ζωντανα|ζωντανη ηχογραφηση)"
          + END;

  private static final String WHOLE_NOTES = "(?:canl[iı]|zive)$";

  private static final String LAST_WORDS =
      "(?:^|[\\s,])(?:recorded\\s+live|live\\s+(?:version|recording)|version\\s+live|versi\\s+live|ban\\s+live"
          + "|(?:versao|version|versione|version\\s+grabada|gravado|grabado|gravada|grabada|registrato|version\\s+en)\\s+(?:ao\\s+vivo|en\\s+vivo|en\\s+directo|dal\\s+vivo)"
          + "|vers(?:ion|ione)\\s+(?:concert|concerto)|enregistre\\s+en\\s+public|live-version|unplugged\\s+version)$";

  // Not as part of a longer word: "drive", "library" and "Love Live" hold it in Japanese and
  // Korean.
  private static final String JAPANESE =
      "(?<![ァ-ヺー])(?:ライブ|ライヴ)(?=$|[^ァ-ヺー]|(?:・|バー|ヴァ|テイク|アルバム|レコ|エディ|ミックス|セッション))"
          + "|実況録音|コンサート(?:版|音源|・?バージョン|・?ヴァージョン)";
  private static final String CHINESE =
      "(?:現場|现场)(?:版|錄|录|收|演)"
          + "|(?:^|[\\s\\p{P}會会])(?:現場|现场)(?=$|[\\s\\p{P}\\d])"
          + "|演唱(?:會|会)(?:版|實況|实况|$|(?=[\\s\\p{P}\\d]))|(?:實況|实况)(?:錄|录|版)";
  private static final String KOREAN =
      "(?<![가-힣])라이브(?=$|[^가-힣]|버전|앨범|공연|실황|음원)|(?:콘서트|공연)\\s*(?:버전|실황)|(?:^|\\s)실황(?=$|\\s)";
  private static final String LATIN_LIVE_IN_ASIA =
      "(?:^|[^\\p{L}])live\\s*(?:版|バージョン|ヴァージョン|버전|音源|テイク)";
  private static final String ELSEWHERE =
      "แสดงสด|लाइव|^(?:הופעה חיה|בהופעה|מתוך הופעה|לייב|حفلة|من حفل|تسجيل حي)";

  private LiveWords() {}

  static Pattern latin() {
    return Pattern.compile(
        BEFORE + "(?:" + MARKS + "|" + PLAIN_MARKS + "|" + WHOLE_NOTES + ")|" + LAST_WORDS);
  }

  static Pattern otherScripts() {
    return Pattern.compile(
        String.join("|", JAPANESE, CHINESE, KOREAN, LATIN_LIVE_IN_ASIA, ELSEWHERE));
  }
}
