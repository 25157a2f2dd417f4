package io.backline.model;

/** Whose calls to a provider go first. */
public enum CallPriority {
  /** A fan waits for it. */
  INTERACTIVE,
  /** Nobody waits for it: it goes when no fan does, and leaves a part of the day to them. */
  BACKGROUND
}
