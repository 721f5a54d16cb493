import { drawName } from '../seeds/plan/draw-name.ts';
import { chanceOf } from '../seeds/plan/seeded-random.ts';

const SEANCES = 10;
const MEMBERS = 10;

/**
 * A register as a centre keeps it, a row for each person and séance: groups of ten people who meet
 * ten times. Names are invented.
 */
export function largeRegister(rows: number, year: number): Uint8Array {
	const chance = chanceOf('registre');
	const lines = ['Date;Nom;Prénom;Né(e) en;Programme;Groupe;Heure début;Heure fin;Présence'];
	for (let group = 1; lines.length <= rows; group++) {
		const people = Array.from({ length: MEMBERS }, (_, member) => {
			const age = chance.between(45, 80);
			const { familyName, givenName } = drawName(chance, chance.hits(0.6) ? 'female' : 'male', age);
			// A second name that no two share: homonyms would each be a question to the direction.
			const second = syllables(group * MEMBERS + member);
			return `${familyName}-${second};${givenName};${year - age}`;
		});
		const first = Temporal.PlainDate.from({ year, month: 1, day: 5 }).add({ days: group % 5 });
		for (let seance = 0; seance < SEANCES; seance++) {
			const day = first.add({ weeks: seance + (group % 30) }).toLocaleString('fr-FR', {
				day: '2-digit',
				month: '2-digit',
				year: 'numeric'
			});
			for (const person of people) {
				if (lines.length > rows) break;
				const mark = chance.hits(0.85) ? 'oui' : 'non';
				lines.push(`${day};${person};Ateliers informatiques;Groupe ${group};09:00;11:00;${mark}`);
			}
		}
	}
	return new TextEncoder().encode(lines.join('\n'));
}

/** A word for each number, as names are made. */
function syllables(number: number): string {
	const consonants = 'bdfglmnprstv';
	const vowels = 'aeiou';
	let word = '';
	for (let left = number + 60; left > 0; left = Math.floor(left / 60)) {
		word += consonants[left % 12]! + vowels[Math.floor(left / 12) % 5]!;
	}
	return word.charAt(0).toUpperCase() + word.slice(1);
}
