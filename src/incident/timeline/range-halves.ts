import { hourInHalf } from './read-clock.ts';
import type { WrittenClock } from './written-time.ts';

/**
 * Gives both ends of a range their half of the day where only one names it: the same one (`2:30–2:45 PM`, `오후 2시–3시`), or the other
 * where the range would run backwards (`11:30–1:00 PM` begins in the morning, `오후 11시–1시` ends after midnight).
 */
export function inHalves(from: WrittenClock, to: WrittenClock): [from: WrittenClock, to: WrittenClock] {
  if (to.half !== null && from.half === null) {
    const same = inHalf(from, to.half);
    return [isAfter(same, to) ? inHalf(from, other(to.half)) : same, to];
  }
  if (from.half !== null && to.half === null) {
    const same = inHalf(to, from.half);
    return [from, isAfter(from, same) ? inHalf(to, other(from.half)) : same];
  }
  return [from, to];
}

/** A clock that shows 13 to 24 hours says its half itself. */
function inHalf(clock: WrittenClock, half: 'am' | 'pm'): WrittenClock {
  const isOpen = clock.hour >= 1 && clock.hour <= 12;
  return isOpen ? { ...clock, hour: hourInHalf(clock.hour, half) ?? clock.hour } : clock;
}

function other(half: 'am' | 'pm'): 'am' | 'pm' {
  return half === 'am' ? 'pm' : 'am';
}

function isAfter(a: WrittenClock, b: WrittenClock): boolean {
  return a.hour * 60 + a.minute > b.hour * 60 + b.minute;
}
