package io.backline.model;

/** How two artists' names compare. */
public enum NameMatch {
  /** They differ in writing only. */
  SAME,
  /** One is within the other, as a singer's name is in that of a band. */
  AKIN,
  /** They are two names; a tribute act's and its model's are. */
  OTHER
}
