package io.backline.model;

import static io.backline.model.AddOnPhrase.Weight.CERTAIN;
import static io.backline.model.AddOnPhrase.Weight.LIKELY;
import static io.backline.model.AddOnPhrase.Weight.POSSIBLE;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What parking, packages and the like are called in the languages that tickets are sold in, as
 * {@link PlainText}. The first that fits counts.
 */
final class AddOnPhrases {
  static final List<AddOnPhrase> ALL =
      List.of(
          new AddOnPhrase(
              EventKind.PARKING,
              CERTAIN,
              "parking",
              "car ?park(?:ing)?",
              "park(?:platz|platze|ticket|schein|karte|haus)",
              "aparcamientos?",
              "estacionamiento",
              "parqueadero",
              "(?:parque de )?estacionamento",
              "stationnement",
              "parcheggio",
              "parkeren",
              "parkeer(?:tickets?|kaart|kaarten|plaats)",
              "parkering(?:sbillett?|splats|splass)?",
              "(?:bilet|miejsce) parkingow[ey]",
              "parkovani",
              "parkolas",
              "pysakointi",
              "otopark",
              "парковка",
              "駐車(?:場|券|場券)",
              "停[車车](?:場|场|證|证|券)?",
              "주차(?:권|장)?"),
          new AddOnPhrase(
              EventKind.SUITE,
              CERTAIN,
              "(?:luxury|party|executive|corporate|private|hospitality) (?:suites?|box|boxes)",
              "suite (?:rental|reservation|admission)",
              "share a suite",
              "(?:club|premium|box) (?:seats|seating)",
              "venue premium(?: (?:seats|seating|tickets?|packages?))?"),
          new AddOnPhrase(
              EventKind.HOTEL,
              CERTAIN,
              "hotel (?:and (?:show |concert )?tickets? )?(?:packages?|paket|pakket|bundle|deals?)",
              "(?:show |concert )?tickets? and hotel(?: packages?| paket| deals?)?",
              "hotel and tickets?",
              "hotel(?:paket|pakket|arrangement)",
              "(?:paquete|pacote|forfait|pacchetto) (?:de |con )?hotel",
              "travel packages?",
              "reisepaket"),
          new AddOnPhrase(
              EventKind.VIP,
              CERTAIN,
              "vip[ -]?(?:packages?|experiences?|upgrades?|lounge|hospitality|tables?|pass|passes"
                  + "|tickets?|paket|pakete|pakket|bundle|club|seating|entry|soundcheck|box|suite"
                  + "|パッケージ)",
              "(?:paquete|pacote|forfait|pacchetto|experiencia|experience|esperienza) vip",
              "(?:meet (?:and|n) greet|m and g)(?: experience)?",
              "photo op(?:p|portunity)?",
              "vip tailgate",
              "sound ?check (?:experience|party)",
              "early entry(?: (?:and merchandise )?experience)?",
              "hospitality package",
              "platinum experience"),
          new AddOnPhrase(
              EventKind.PACKAGE,
              CERTAIN,
              "(?:dinner|dining|drinks?|fan|ticket|experience) packages?"),
          new AddOnPhrase(
              EventKind.PARTY,
              CERTAIN,
              "after-? ?(?:show-? ?)?party",
              "(?:post|pre)[ -](?:show|concert)(?: party| reception)?",
              "pre-? ?party"),
          new AddOnPhrase(
              EventKind.TRANSPORT,
              CERTAIN,
              "shuttle(?: ?bus)?",
              "(?:bus|coach|party bus) (?:transport|transfer|travel|shuttle)",
              "navette",
              "lanzadera",
              "bus(?:reise|transfer)"),
          new AddOnPhrase(
              EventKind.EXTRA,
              CERTAIN,
              "(?:concert |show |event )?tickets? not included",
              "(?:this is )?not a (?:concert |show |event )?ticket",
              "does not include (?:a |the )?(?:concert |show |event )?tickets?",
              "ohne (?:konzert)?ticket",
              "(?:entrada|entrada al concierto) no incluida",
              "(?:ln )?artist upsell",
              "(?:lounge|club|room|deck|terrace) access",
              "fast ?(?:lane|track)",
              "locker rental",
              "merch(?:andise)? (?:bundle|package|voucher)",
              "(?:food|drinks?|food and beverage) vouchers?",
              "seat upgrades?"),
          new AddOnPhrase(
              EventKind.PASS,
              LIKELY,
              "(?:one|two|three|four|[1-9])[ -]days? (?:(?:general admission|ga|festival) )?"
                  + "(?:pass|passes|tickets?)",
              "(?:weekend|festival|season|multi-day|full weekend|full festival) (?:pass|passes)",
              "(?:weekend|season) tickets?",
              "(?:festival|kombi|wochenend)-?(?:pass|ticket|karte)",
              "dauerkarte",
              "[2-9]-?tages-?(?:ticket|pass|karte)",
              "(?:pass|passe|abono|abbonamento|bono) (?:de |per )?[2-9] (?:jours|dias|giorni)",
              "abonos?",
              "abbonamento",
              "passe geral",
              "karnet"),
          new AddOnPhrase(
              EventKind.CAMPING,
              LIKELY,
              "(?:(?:car|tent|group) )?(?:camping|campsite|glamping)",
              "campingplatz"),
          new AddOnPhrase(EventKind.SUITE, LIKELY, "suites", "bar rails?"),
          new AddOnPhrase(EventKind.EXTRA, LIKELY, "add-?ons?"),
          new AddOnPhrase(
              EventKind.SUITE,
              POSSIBLE,
              "suite",
              "box|boxes|sky ?box",
              "loge|loges|logen|loggia",
              "palcos?|palchi|camarotes?"),
          new AddOnPhrase(EventKind.VIP, POSSIBLE, "vip", "hospitality"),
          new AddOnPhrase(EventKind.HOTEL, POSSIBLE, "hotel"),
          new AddOnPhrase(
              EventKind.PACKAGE,
              POSSIBLE,
              "packages?",
              "paquetes?|pacotes?|forfaits?|pacchetto|paket|pakete|pakket",
              "bundle",
              "dinner and show"),
          new AddOnPhrase(EventKind.PARTY, POSSIBLE, "aftershow"),
          new AddOnPhrase(EventKind.PASS, POSSIBLE, "pass|passes|bono"),
          new AddOnPhrase(EventKind.TRANSPORT, POSSIBLE, "bus|coach|transport"),
          new AddOnPhrase(
              EventKind.EXTRA, POSSIBLE, "upgrades?", "lounge", "lockers?", "vouchers?"));

  // Most names have none of the words, which one look tells.
  private static final Pattern ANY =
      Pattern.compile(
          ALL.stream()
              .map(AddOnPhrase::words)
              .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")")));

  private AddOnPhrases() {}

  /** Whether any of them may be in the text at all. */
  static boolean mayBeIn(String plain) {
    return ANY.matcher(plain).find();
  }
}
