import type { FoundPerson } from './person-record.ts';

/** What tells two people of one name apart, in few words: « 1948, Outreau, téléphone en …48 ». */
export function personLine({ birthYear, commune, phoneEnd }: FoundPerson): string {
	return [
		birthYear === null ? '' : `${birthYear}`,
		commune ?? '',
		phoneEnd === null ? '' : `téléphone en …${phoneEnd}`
	]
		.filter(Boolean)
		.join(', ');
}

/** Her name as it is said: given name first (study-2.2 tells of people, not of files). */
export function fullName({
	givenName,
	familyName
}: {
	givenName: string;
	familyName: string;
}): string {
	return `${givenName} ${familyName}`;
}
