import { plain } from './plain-words.ts';

const SPELT: [RegExp, number][] = [
	[/\bune heure et demie\b/, 90],
	[/\bune demi-?\s?heure\b/, 30],
	[/\bdeux heures\b/, 120],
	[/\bune heure\b/, 60]
];

/** Minutes of a duration alone: "1h30", "2 h", "90 min", "1,5 h", "1 heure 30". Over 8 h is not one. */
export function readDuration(text: string): number | undefined {
	const written = plain(text);
	const spelt = SPELT.find(([shape]) => shape.test(written));
	if (spelt) return spelt[1];
	const hours =
		/^(\d)(?:[.,](\d{1,2}))?\s*h(?:eures?|rs?)?\s*([0-5]\d)?(?:\s*(?:min|mn|minutes?)?)$/.exec(
			written
		);
	const clock = /^(\d{1,2}):([0-5]\d)(?::00)?$/.exec(written);
	const alone = /^(\d{2,3})\s*(?:min|mn|minutes?|')\.?$/.exec(written);
	let minutes: number | undefined;
	if (hours)
		minutes = Math.round(Number(`${hours[1]}.${hours[2] ?? 0}`) * 60) + Number(hours[3] ?? 0);
	else if (clock) minutes = Number(clock[1]) * 60 + Number(clock[2]);
	else if (alone) minutes = Number(alone[1]);
	return minutes !== undefined && minutes >= 15 && minutes <= 480 ? minutes : undefined;
}

const SAID_DURATION = new RegExp(
	String.raw`(?:seances?|duree|creneaux?|ateliers?|cours|rencontres?)\b[^\d]{0,20}?(?:d'\s*|de\s+|:\s*|=\s*|\s)((?:\d(?:[.,]\d)?\s*h(?:eures?)?\s*(?:[0-5]\d)?|\d{2,3}\s*(?:min|mn|minutes?)|une heure et demie|deux heures|une heure))(?![\da-z-])`
);

const EACH_DURATION =
	/(\d(?:[.,]\d)?\s*h(?:eures?)?\s*(?:[0-5]\d)?|\d{2,3}\s*(?:min|mn|minutes?))\s*(?:par|\/)\s*(?:seance|atelier|cours|semaine)/;

const TIMES_DURATION =
	/(?<![\d/])\d{1,2}\s*(?:seances?)?\s*[x×*]\s*(\d(?:[.,]\d)?\s*h\s*(?:[0-5]\d)?)(?![\d-])/;

/** Minutes of a séance said in a sentence: "séances de 1h30", "Durée : 2h", "2h par séance". */
export function findSaidDuration(text: string): number | undefined {
	const written = plain(text);
	const said = [SAID_DURATION, EACH_DURATION, TIMES_DURATION]
		.map((shape) => shape.exec(written)?.[1])
		.find((found) => found);
	return said === undefined ? undefined : readDuration(said.trim());
}
