package io.backline.store.integrity;

/** Whether what is found is put right. */
public enum Mode {
  /** It is only reported: nothing is written. */
  DRY_RUN,
  /** It is put right, as far as nobody works on it. */
  REPAIR
}
