package io.backline.samples.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Titles and names put together from our own words; each title is given out once. */
final class Words {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final List<String> FIRST =
      list(
          """
          amber ashen borrowed brindled broken copper crooked dappled distant drowned dusty eleventh
          errant fallow feathered ferrous foreign frosted gilded glassy granite half-lit harboured
          hollow idle inland ivory jagged kindled lacquered leaden lopsided lowland mapless marbled
          midwinter misplaced mossy muddy nameless northern ochre oblong paper patient pewter quiet
          ragged rented restless rusted salted second sidelong silver slanted spare steep stolen
          sunken tallow tidal timber twofold unlit upstairs velvet wandering waxen weathered willow
          winding wintered woollen
          """);
  private static final List<String> SECOND =
      list(
          """
          almanacs anchors antennas arcades atlases ballast barometers beacons bridges buttons canals
          candles carousels cartographers causeways chimneys clockwork compasses corridors cranes
          daybreaks depots dials ditches engines escalators estuaries fences ferries furnaces gables
          gardens gateposts gondolas harbours hedgerows hinges islands kettles kites ladders lanterns
          ledgers lighthouses locksmiths looms margins meadows mirrors monsoons moorings nettles
          orchards outposts parades parasols pavilions pencils piers pistons platforms pulleys
          quarries radiators railways ravines reservoirs rivers satellites scaffolds semaphores
          shutters signals sparrows spindles staircases steeples switchboards telegrams terraces
          thimbles timetables tramlines turnstiles umbrellas vestibules viaducts weathervanes
          windmills workshops
          """);
  private static final List<String> HALLS =
      List.of("Hall", "Arena", "Theatre", "Rooms", "Ballroom", "Pavilion", "Works", "Garden");

  private final Dice dice;
  private final List<String> titles = new ArrayList<>();

  Words(Dice dice) {
    this.dice = dice;
    for (String first : FIRST) {
      for (String second : SECOND) {
        titles.add(capital(first) + " " + capital(second));
      }
    }
    dice.shuffle(titles);
  }

  /** A title that was not given out before. */
  String title() {
    return titles.removeLast();
  }

  List<String> titles(int count) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(title());
    }
    return some;
  }

  String hall() {
    return capital(dice.pick(FIRST)) + " " + dice.pick(HALLS);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static List<String> list(String words) {
    return BLANKS.splitAsStream(words.strip()).toList();
  }
}
