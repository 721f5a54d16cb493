import { byDomain } from '../bank.ts';
import { readList, readNumber, readObject, refuseField } from './fields.ts';
import type { InventedPerson } from './simulate.ts';

/** The invented people of a file, with a draw of chance for each item of the bank. */
export function readPeople(value: unknown, items: number): InventedPerson[] {
	const people = readList(readObject(value, 'personnes').people, 'people');
	if (people.length === 0) refuseField('people', 'au moins une personne est attendue');
	return people.map((one, at) => {
		const path = `people[${at}]`;
		const person = readObject(one, path);
		const theta = readObject(person.theta, `${path}.theta`);
		const u = readList(person.u, `${path}.u`);
		if (u.length < items)
			refuseField(`${path}.u`, `${items} nombres sont attendus, un par question`);
		return {
			id: typeof person.id === 'number' ? person.id : at + 1,
			theta: byDomain((domain) => readNumber(theta[domain], `${path}.theta.${domain}`, [-20, 20])),
			u: u.slice(0, items).map((draw, index) => readNumber(draw, `${path}.u[${index}]`, [0, 1]))
		};
	});
}
