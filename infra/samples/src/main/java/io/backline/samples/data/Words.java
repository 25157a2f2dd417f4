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

  // A prime that divides no number of combinations, so that the walk meets each of them once.
  private static final int STEP = 5_003;

  private final Dice dice;
  private int at;
  private int left = FIRST.size() * SECOND.size();

  Words(Dice dice) {
    this.dice = dice;
    at = dice.below(left);
  }

  /** A title that was not given out before. */
  String title() {
    if (left-- == 0) {
      throw new IllegalStateException("out of titles");
    }
    at = (at + STEP) % (FIRST.size() * SECOND.size());
    return capital(FIRST.get(at / SECOND.size())) + " " + capital(SECOND.get(at % SECOND.size()));
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
