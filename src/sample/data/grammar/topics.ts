import { CANTEEN_TOPICS } from './topics-canteen.ts';
import { CARE_TOPICS } from './topics-care.ts';
import { SAFETY_TOPICS } from './topics-safety.ts';
import { WORK_TOPICS } from './topics-work.ts';

/** What a school's logistics writes about. Titles never name a school: that is the business of the title form. */
export interface Topic {
  readonly id: string;
  /** Months in which it is written about; empty = all year. */
  readonly months: readonly number[];
  readonly titles: readonly string[];
  /** First sentence after the date. */
  readonly leads: readonly string[];
  readonly details: readonly string[];
}

export const TOPICS: readonly Topic[] = [...CANTEEN_TOPICS, ...SAFETY_TOPICS, ...CARE_TOPICS, ...WORK_TOPICS];
