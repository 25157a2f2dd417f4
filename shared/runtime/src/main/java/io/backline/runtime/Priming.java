package io.backline.runtime;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a function runs before SnapStart takes its snapshot, so that the classes of the path that a
 * user waits for are loaded and compiled in it.
 *
 * <p>The work makes clients of its own and closes them, and the function's own clients are not used
 * before the snapshot: no connection, credential, token or answer is in it, and nothing has to be
 * renewed after a restore. A failure costs the priming, never the snapshot.
 */
public final class Priming implements Resource {
  private static final Logger LOG = LoggerFactory.getLogger(Priming.class);

  // Lambda's runtime refers to hooks weakly.
  private static final List<Resource> HELD = new CopyOnWriteArrayList<>();

  private final Work work;

  /** A run of the function's path that changes nothing. */
  @FunctionalInterface
  public interface Work {
    void run() throws Exception;
  }

  Priming(Work work) {
    this.work = requireNonNull(work, "work is null");
  }

  /** Has the work done before a snapshot; where none is taken, nothing is done or loaded. */
  public static void register(Map<String, String> variables, Work work) {
    if ("snap-start".equals(variables.get("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
      Priming priming = new Priming(work);
      HELD.add(priming);
      Core.getGlobalContext().register(priming);
    }
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    try {
      work.run();
      LOG.info("primed");
    } catch (Exception | LinkageError e) {
      LOG.warn("the snapshot is taken without priming", e);
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // Nothing was left open.
  }
}
