package io.backline.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.CronJob;
import io.backline.model.RunOrder;
import java.time.Instant;
import java.util.regex.Pattern;

/** The settings of runs in JSON. What is not sent has its default; what nobody knows is refused. */
public final class RunOrders {
  static final int DEFAULT_UPDATES = 2_000;
  static final int DEFAULT_TRENDING = 100;
  static final int DEFAULT_ARTISTS = 10_000;
  static final int DEFAULT_NEW = 20;
  static final String DEFAULT_COUNTRY = "US";

  // A plan is one row of a table.
  private static final int MOST_IMPORTS = 10_000;
  private static final int MOST_NEW = 200;
  private static final int LONGEST_CITY = 100;
  private static final int LONGEST_GENRE = 50;
  private static final int MOST_GENRES = 10;
  private static final Pattern STATE = Pattern.compile("[A-Z]{2,3}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  private RunOrders() {}

  /**
   * Reads the settings.
   *
   * @throws InvalidOrderException where they cannot be
   */
  public static RunOrder read(CronJob job, JsonNode body) {
    OrderFields fields = new OrderFields(body);
    RunOrder order =
        switch (job) {
          case UPDATE_ACTIVE_ARTISTS ->
              new RunOrder.UpdateActiveArtists(
                  fields.whole("limit", DEFAULT_UPDATES, MOST_IMPORTS),
                  fields.truth("forceSync", false));
          case TRENDING_ARTIST_SYNC ->
              new RunOrder.TrendingArtistSync(
                  fields.whole("limit", DEFAULT_TRENDING, TrendingCalculator.MOST),
                  fields.truth("skipRecentlyUpdated", true));
          case COMPLETE_CATALOG_SYNC ->
              new RunOrder.CompleteCatalogSync(
                  fields.whole("maxArtists", DEFAULT_ARTISTS, 0, MOST_IMPORTS),
                  fields.truth("includeDataCleanup", true),
                  fields.truth("performIntegrityChecks", true));
          case CALCULATE_TRENDING -> new RunOrder.CalculateTrending();
          case SYNC_UPCOMING_SHOWS -> shows(fields);
          case IMPORT_POPULAR_ARTISTS ->
              new RunOrder.ImportPopularArtists(
                  fields.whole("limit", DEFAULT_NEW, MOST_NEW),
                  fields.texts("genres", MOST_GENRES, LONGEST_GENRE),
                  fields.code("country", COUNTRY, DEFAULT_COUNTRY));
        };
    fields.refuseOthers();
    return order;
  }

  private static RunOrder shows(OrderFields fields) {
    RunOrder.SyncUpcomingShows order =
        new RunOrder.SyncUpcomingShows(
            fields.text("city", LONGEST_CITY),
            fields.code("stateCode", STATE, null),
            fields.time("startDateTime"),
            fields.time("endDateTime"));
    if (order.startDateTime() != null
        && order.endDateTime() != null
        && !order.startDateTime().isBefore(order.endDateTime())) {
      throw new InvalidOrderException("Send an endDateTime after startDateTime.");
    }
    return order;
  }

  /**
   * Looks whether there is anything to come that the settings ask for.
   *
   * @throws InvalidOrderException where it is all over
   */
  static void refuseThePast(RunOrder order, Instant now) {
    if (order instanceof RunOrder.SyncUpcomingShows(_, _, Instant from, Instant to)
        && from == null
        && to != null
        && !to.isAfter(now)) {
      throw new InvalidOrderException("Send an endDateTime to come, or a startDateTime as well.");
    }
  }

  /** Writes the settings so that they are read as they are. */
  public static String write(RunOrder order) {
    // Jackson takes a record without components for a mistake.
    return order instanceof RunOrder.CalculateTrending ? "{}" : Json.write(order);
  }
}
