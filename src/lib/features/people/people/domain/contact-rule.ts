/** Ages the law counts from (loi n° 78-17 Informatique et Libertés, art. 45; Code civil, art. 414). */
const OWN_CONTACT_AGE = 15;
const ADULT_AGE = 18;

/** Whose contact is kept, and whether an adult is known beside her. */
export type ContactRule = 'adult-is-contact' | 'adult-beside' | 'own';

/**
 * Under 15 the contact is the responsible adult; from 15 to 17 she may give her own number, and
 * the adult is recorded too (loi n° 78-17, art. 45). Age is this year minus the birth year, as in
 * every count of the house; without a birth year she is an adult.
 */
export function contactRule(birthYear: number | null, year: number): ContactRule {
	if (birthYear === null) return 'own';
	const age = year - birthYear;
	if (age < OWN_CONTACT_AGE) return 'adult-is-contact';
	return age < ADULT_AGE ? 'adult-beside' : 'own';
}

/** Whose a number is when nobody says it (loi n° 78-17, art. 45: under 15, the adult's). */
export function ownerOfContact(birthYear: number | null, year: number): ContactOwner {
	return contactRule(birthYear, year) === 'adult-is-contact' ? 'responsible-adult' : 'own';
}

export type ContactOwner = 'own' | 'responsible-adult';
