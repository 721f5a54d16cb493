import type { MarkReading } from './known-marks.ts';

export const LATE = /(?:^|[^a-z])(?:r|ret|retard|late|arrivee?)(?![a-z])/;

const MINUTES = /(\d{1,3})\s*(?:min|mn|minutes?|m(?![a-z])|'+|’|")?/;

export const MINUTES_ALONE =
	/^\(?(?:\+?\s*(\d{1,3})\s*(?:min|mn|minutes?|'+)\.?(?:\s*(?:de\s+)?retard)?|\+\s*(\d{1,2})|0h(\d{2}))\)?$/;

/** "retard 15" and "R 1h" say how long; "arrivée 14h20" says when. */
export function lateReading(written: string): MarkReading {
	const clock = /(\d{1,2})\s*(?:h|:)\s*(\d{2})?/.exec(written);
	const hours = Number(clock?.[1]);
	if (clock && hours >= 5) return { kind: 'arrival', at: `${pad(hours)}:${clock[2] ?? '00'}` };
	if (clock) return { kind: 'late', minutes: hours * 60 + Number(clock[2] ?? 0) };
	const minutes = MINUTES.exec(written.replace(/^[^\d]*/, ''));
	return { kind: 'late', minutes: minutes ? Number(minutes[1]) : undefined };
}

function pad(hours: number): string {
	return String(hours).padStart(2, '0');
}
