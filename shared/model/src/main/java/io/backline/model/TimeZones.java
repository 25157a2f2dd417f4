package io.backline.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The time zone that follows from where a place is, for countries and states that lie in one zone
 * as a whole. Others are left out: a guess would move shows by an hour.
 */
public final class TimeZones {
  private static final Map<String, String> COUNTRIES =
      table(
          """
          AE Asia/Dubai, AT Europe/Vienna, BE Europe/Brussels, BG Europe/Sofia, CH Europe/Zurich,
          CO America/Bogota, CR America/Costa_Rica, CZ Europe/Prague, DE Europe/Berlin,
          DK Europe/Copenhagen, DO America/Santo_Domingo, EE Europe/Tallinn, FI Europe/Helsinki,
          FR Europe/Paris, GB Europe/London, GR Europe/Athens, HK Asia/Hong_Kong, HR Europe/Zagreb,
          HU Europe/Budapest, IE Europe/Dublin, IL Asia/Jerusalem, IN Asia/Kolkata,
          IS Atlantic/Reykjavik, IT Europe/Rome, JP Asia/Tokyo, KR Asia/Seoul, LT Europe/Vilnius,
          LU Europe/Luxembourg, LV Europe/Riga, MT Europe/Malta, NL Europe/Amsterdam,
          NO Europe/Oslo, PA America/Panama, PE America/Lima, PH Asia/Manila, PL Europe/Warsaw,
          PR America/Puerto_Rico, RO Europe/Bucharest, RS Europe/Belgrade, SE Europe/Stockholm,
          SG Asia/Singapore, SI Europe/Ljubljana, SK Europe/Bratislava, TH Asia/Bangkok,
          TR Europe/Istanbul, TW Asia/Taipei, UY America/Montevideo, ZA Africa/Johannesburg
          """);
  private static final Map<String, String> STATES =
      table(
          """
          AL Alabama America/Chicago, AR Arkansas America/Chicago,
          CA California America/Los_Angeles, CO Colorado America/Denver,
          CT Connecticut America/New_York, DC District of Columbia America/New_York,
          DE Delaware America/New_York, GA Georgia America/New_York, HI Hawaii Pacific/Honolulu,
          IA Iowa America/Chicago, IL Illinois America/Chicago, LA Louisiana America/Chicago,
          MA Massachusetts America/New_York, MD Maryland America/New_York,
          ME Maine America/New_York, MN Minnesota America/Chicago, MO Missouri America/Chicago,
          MS Mississippi America/Chicago, MT Montana America/Denver,
          NC North Carolina America/New_York, NH New Hampshire America/New_York,
          NJ New Jersey America/New_York, NM New Mexico America/Denver,
          NY New York America/New_York, OH Ohio America/New_York, OK Oklahoma America/Chicago,
          PA Pennsylvania America/New_York, RI Rhode Island America/New_York,
          SC South Carolina America/New_York, UT Utah America/Denver,
          VA Virginia America/New_York, VT Vermont America/New_York,
          WA Washington America/Los_Angeles, WI Wisconsin America/Chicago,
          WV West Virginia America/New_York, WY Wyoming America/Denver
          """);

  private TimeZones() {}

  /**
   * The IANA name, or empty where it takes more to be certain.
   *
   * @param country ISO 3166-1 alpha-2, or null
   * @param region a state's name or code, or null
   */
  public static Optional<String> at(String country, String region) {
    if (country == null) {
      return Optional.empty();
    }
    if (country.equals("US") && region != null) {
      return Optional.ofNullable(STATES.get(region.toLowerCase(Locale.ROOT)));
    }
    return Optional.ofNullable(COUNTRIES.get(country.toLowerCase(Locale.ROOT)));
  }

  /** Rows of a code, a name where there is one, and a zone; found by code and by name. */
  private static Map<String, String> table(String rows) {
    Map<String, String> zones = new HashMap<>();
    Arrays.stream(rows.split(",", -1))
        .map(String::strip)
        .forEach(
            row -> {
              String zone = row.substring(row.lastIndexOf(' ') + 1);
              String code = row.substring(0, row.indexOf(' '));
              String name = row.substring(code.length(), row.length() - zone.length()).strip();
              zones.put(code.toLowerCase(Locale.ROOT), zone);
              if (!name.isEmpty()) {
                zones.put(name.toLowerCase(Locale.ROOT), zone);
              }
            });
    return Map.copyOf(zones);
  }
}
