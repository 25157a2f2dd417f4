package io.backline.store;

/** What a run keeps from one slice to the next. */
public enum RunList {
  /** What it has found at a provider. */
  FOUND,
  /** Attraction ids that are to be looked at, the best first. */
  CANDIDATES,
  /** Those among them that are what the run looks for. */
  ACCEPTED,
  /** Attraction ids of the artists whom it imports, in their order. */
  PLAN
}
