package io.backline.bench;

import java.util.List;

/** One thing to measure. */
interface Benchmark {

  /** What it is called on the command line. */
  String name();

  /** Measures, and tells on the way how far it is. */
  List<Section> run(Lab lab) throws Exception;
}
