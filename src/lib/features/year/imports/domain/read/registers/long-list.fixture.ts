import type { Cell, Sheet } from '#lib/shared/workbook.ts';

const text = (value: string): Cell => ({ text: value });

/** Ten rows of each person, in 40 groups, with the columns of a real export. */
export function longList(people: number): Sheet {
	const header = [
		'Session',
		'Groupe',
		'Créneau',
		'Nom',
		'Prénom',
		'Née en',
		'Téléphone',
		'Date',
		'Présence'
	];
	const rows = [header.map(text)];
	for (let person = 0; person < people; person++)
		for (let week = 0; week < 10; week++) {
			const day = new Date(Date.UTC(2018, 1, 1 + 7 * week)).toISOString().slice(0, 10);
			const letters = [person % 26, (person / 26) % 26, (person / 676) % 26].map((rank) =>
				String.fromCharCode(97 + rank)
			);
			rows.push(
				[
					...[
						'février-avril',
						`G${person % 40}`,
						'jeudi 14h-16h',
						`Nom${letters.join('')}`,
						'Marie',
						String(1930 + (person % 50))
					],
					...[
						`0639980${String(person).padStart(3, '0')}`,
						day.split('-').reverse().join('/'),
						week % 4 ? 'présent' : 'absent'
					]
				].map(text)
			);
		}
	return { name: 'x', rows, width: header.length };
}
