/** How people walk, as a plan says it. */

/**
 * Whoever is called walks from where he was last, and is bound meanwhile; the nearest free one
 * goes, of those as near the first of the pool. Who repairs where he stands does not walk.
 */
export interface WalkPlan {
  /** `timeS[from][to]` between stations; the stop of a group is at its first station. */
  readonly timeS: readonly (readonly number[])[]
  /** Station where all of them stand when the run begins. */
  readonly from: number
  /**
   * Whom somebody who becomes free goes to, of those that wait and are as urgent: the one that has
   * waited longest, or the nearest, of those as near the one that has waited longest.
   */
  readonly serves: 'longestWaiting' | 'nearest'
}
