package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The phases of one import. */
public record Phases(
    Phase identity,
    Phase shows,
    Phase catalog,
    Phase evidence,
    Phase wrapUp,
    Phase enrichment,
    Phase setlists) {
  static final Phases PENDING =
      new Phases(
          Phase.PENDING,
          Phase.PENDING,
          Phase.PENDING,
          Phase.PENDING,
          Phase.PENDING,
          Phase.PENDING,
          Phase.PENDING);

  /** The phases of an import that is to bring these parts, all that it needs for them pending. */
  static Phases of(Set<ImportPart> parts, boolean isKnown) {
    Phase catalog = asked(parts.contains(ImportPart.CATALOG));
    return new Phases(
        // Only the catalog goes by who this is; an unknown artist needs a name in any case.
        isKnown ? catalog : Phase.PENDING,
        asked(parts.contains(ImportPart.SHOWS)),
        catalog,
        catalog,
        Phase.PENDING,
        catalog,
        asked(parts.contains(ImportPart.SETLISTS)));
  }

  /** The phases, with what was still to come behind the end of these: nobody else would do it. */
  Phases following(Phases last) {
    Phases all = this;
    for (PhaseName name : PhaseName.values()) {
      boolean isOpen = name.isBehindTheEnd() && !last.get(name).state().isSettled();
      if (isOpen && get(name).state() == PhaseState.NOT_ASKED) {
        all = all.replaced(name, Phase.PENDING);
      }
    }
    return all;
  }

  private static Phase asked(boolean isPart) {
    return isPart ? Phase.PENDING : Phase.NOT_ASKED;
  }

  /** The parts that the import is to bring. */
  public Set<ImportPart> asked() {
    Set<ImportPart> parts = EnumSet.noneOf(ImportPart.class);
    for (ImportPart part : ImportPart.values()) {
      if (phaseOf(part).state() != PhaseState.NOT_ASKED) {
        parts.add(part);
      }
    }
    return parts;
  }

  private Phase phaseOf(ImportPart part) {
    return switch (part) {
      case SHOWS -> shows;
      case CATALOG -> catalog;
      case SETLISTS -> setlists;
    };
  }

  /** The phases of an import that is to bring these parts as well. */
  Phases and(Set<ImportPart> parts) {
    Phases wider = this;
    Phases asked = of(parts, true);
    for (PhaseName name : PhaseName.values()) {
      if (get(name).state() == PhaseState.NOT_ASKED
          && asked.get(name).state() == PhaseState.PENDING) {
        wider = wider.with(name, _ -> Phase.PENDING);
      }
    }
    return wider;
  }

  /** Whether the import is to bring all these parts. */
  boolean areOf(Set<ImportPart> parts) {
    return and(parts).equals(this);
  }

  public Phases {
    requireNonNull(identity, "identity is null");
    requireNonNull(shows, "shows is null");
    requireNonNull(catalog, "catalog is null");
    requireNonNull(wrapUp, "wrapUp is null");
    // Jobs of before there were these.
    evidence = evidence == null ? Phase.PENDING.skipped(null) : evidence;
    enrichment = enrichment == null ? Phase.PENDING.skipped(null) : enrichment;
    setlists = setlists == null ? Phase.PENDING.skipped(null) : setlists;
  }

  public Phase get(PhaseName name) {
    return switch (name) {
      case IDENTITY -> identity;
      case SHOWS -> shows;
      case CATALOG -> catalog;
      case EVIDENCE -> evidence;
      case WRAP_UP -> wrapUp;
      case ENRICHMENT -> enrichment;
      case SETLISTS -> setlists;
    };
  }

  /** The phases after a change to one: what wrap-up had added up before it is out of date. */
  Phases with(PhaseName name, UnaryOperator<Phase> change) {
    Phase changed = change.apply(get(name));
    Phases next = replaced(name, changed);
    boolean outdated =
        isOtherThan(get(name), changed) && isAddedUp(name) && !wrapUp.state().isSettled();
    return outdated ? next.replaced(PhaseName.WRAP_UP, Phase.PENDING) : next;
  }

  /** Whether more changed than the hands that the phase is in. */
  private static boolean isOtherThan(Phase before, Phase changed) {
    return !changed.equals(before.heldBy(changed.run(), changed.after()));
  }

  /** Whether nothing happened to the phase but that another run waits in it. */
  boolean isPassedOn(PhaseName name, Phases next) {
    return next.get(name).waiting() != null && !isOtherThan(get(name), next.get(name));
  }

  /** How many have come to their end. */
  long settled() {
    return Stream.of(PhaseName.values()).filter(name -> get(name).state().isSettled()).count();
  }

  private static boolean isAddedUp(PhaseName name) {
    return switch (name) {
      case IDENTITY, SHOWS, CATALOG, EVIDENCE -> true;
      case WRAP_UP, ENRICHMENT, SETLISTS -> false;
    };
  }

  /** The phases with what wrap-up found out about the tracks. */
  Phases recounted(int excludedLive, int duplicates) {
    return replaced(PhaseName.CATALOG, catalog.recounted(excludedLive, duplicates));
  }

  private Phases replaced(PhaseName name, Phase changed) {
    return switch (name) {
      case IDENTITY -> new Phases(changed, shows, catalog, evidence, wrapUp, enrichment, setlists);
      case SHOWS -> new Phases(identity, changed, catalog, evidence, wrapUp, enrichment, setlists);
      case CATALOG -> new Phases(identity, shows, changed, evidence, wrapUp, enrichment, setlists);
      case EVIDENCE -> new Phases(identity, shows, catalog, changed, wrapUp, enrichment, setlists);
      case WRAP_UP -> new Phases(identity, shows, catalog, evidence, changed, enrichment, setlists);
      case ENRICHMENT -> new Phases(identity, shows, catalog, evidence, wrapUp, changed, setlists);
      case SETLISTS -> new Phases(identity, shows, catalog, evidence, wrapUp, enrichment, changed);
    };
  }

  /** The phases once the import has failed as a whole: what had not ended will not go on. */
  Phases withoutTheRest() {
    Phases ended = this;
    for (PhaseName name : PhaseName.values()) {
      if (!get(name).state().isSettled()) {
        ended = ended.with(name, phase -> phase.skipped(null));
      }
    }
    return ended;
  }

  /** Whether the import has come to its end. */
  boolean haveEnded() {
    return identity.state() == PhaseState.FAILED || wrapUp.state().isSettled();
  }

  /** Whether something that wrap-up adds up is still to come. */
  boolean haveMoreToCome() {
    return addedUp().anyMatch(phase -> !phase.state().isSettled());
  }

  /** Whether wrap-up has something to do: all has ended or pauses, and is not added up yet. */
  boolean readyForWrapUp() {
    return standStill() && wrapUp.waiting() == null;
  }

  /** Whether nothing goes on for a while, and what is there is added up. */
  boolean arePaused() {
    return haveMoreToCome() && standStill() && wrapUp.waiting() != null;
  }

  private boolean standStill() {
    return Stream.of(identity, shows).allMatch(Phase::standsStill)
        && Stream.of(catalog, evidence).allMatch(phase -> phase.standsStill() || isHeldUp(phase));
  }

  /** The phases before the end that nobody has begun, though somebody may. */
  Stream<PhaseName> unbegun() {
    return due().filter(name -> !name.isBehindTheEnd() && get(name).state() == PhaseState.PENDING);
  }

  /** The phases that go on behind the end. */
  Stream<PhaseName> behindTheEnd() {
    return Stream.of(PhaseName.values()).filter(PhaseName::isBehindTheEnd);
  }

  /** The phases that somebody is to be working on, or waits for a provider to work on. */
  Stream<PhaseName> due() {
    return Stream.of(PhaseName.values()).filter(this::isDue);
  }

  private boolean isDue(PhaseName name) {
    boolean open = !get(name).state().isSettled();
    return switch (name) {
      case IDENTITY, SHOWS -> open && !haveEnded();
      case CATALOG, EVIDENCE -> open && !haveEnded() && identity.state().isSettled();
      case WRAP_UP -> open && !haveEnded() && readyForWrapUp();
      case ENRICHMENT, SETLISTS -> open && haveEnded();
    };
  }

  /** Catalog and evidence do not begin before it is known who this is. */
  private boolean isHeldUp(Phase phase) {
    return identity.isPausing() && phase.state() == PhaseState.PENDING;
  }

  private Stream<Phase> addedUp() {
    return Stream.of(identity, shows, catalog, evidence);
  }

  /**
   * Whether something is missing from an ended import because of this phase. An artist may well be
   * unknown to MusicBrainz, and what goes on behind the end has its time.
   */
  boolean lacks(PhaseName name) {
    PhaseState state = get(name).state();
    return switch (name) {
      case IDENTITY, SHOWS, CATALOG, WRAP_UP ->
          state != PhaseState.COMPLETED && state != PhaseState.NOT_ASKED;
      case EVIDENCE -> state == PhaseState.FAILED;
      case ENRICHMENT, SETLISTS -> false;
    };
  }

  /** Whether something is missing because a phase failed, and not only because one was skipped. */
  boolean lackWhatFailed() {
    return Stream.of(PhaseName.values())
        .anyMatch(name -> lacks(name) && get(name).state() == PhaseState.FAILED);
  }

  /** Whether the import stands still because of this phase, among others. */
  boolean isAwaited(PhaseName name) {
    return isAddedUp(name) && get(name).isPausing();
  }

  /** Whether a run of any phase may be writing. */
  boolean areAtWork() {
    return Stream.of(PhaseName.values()).anyMatch(name -> get(name).isAtWork());
  }

  /** Percent of the import that is done. */
  int progress() {
    double sum = 0;
    for (PhaseName name : PhaseName.values()) {
      sum += name.weight() * get(name).done();
    }
    return (int) sum;
  }

  /** The longest wait of any phase, or null. */
  public Waiting waiting() {
    return Stream.of(PhaseName.values())
        .map(name -> get(name).waiting())
        .filter(Objects::nonNull)
        .max(Comparator.comparing(Waiting::until))
        .orElse(null);
  }
}
