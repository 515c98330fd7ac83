package org.discern.training;

/** Hears how a training run gets on; called from the training thread. */
public interface TrainingProgress {

  /** Hears nothing. */
  TrainingProgress SILENT =
      new TrainingProgress() {
        @Override
        public void stage(String what) {}

        @Override
        public void step(String what, int epoch, long done, long total) {}

        @Override
        public void epoch(String what, int epoch, int epochs, String figures) {}
      };

  /** A stage begins. */
  void stage(String what);

  /** So many passages of an epoch are done. */
  void step(String what, int epoch, long done, long total);

  /** An epoch is done, with its figures as text. */
  void epoch(String what, int epoch, int epochs, String figures);
}
