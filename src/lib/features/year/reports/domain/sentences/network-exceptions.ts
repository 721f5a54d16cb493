import { counted } from '../text/french.ts';

/** What the network reads of exceptions: a count of no centre in particular, and nobody at fault. */
export function exceptionsSentence(exceptions: number | null): string {
	const shared =
		'La posture est la même partout\u00a0: apprendre à faire, ne pas faire à la place.';
	if (exceptions === null) {
		return `${shared} Quelques exceptions ont été notées\u00a0: trop peu, ou dans trop peu de centres, pour en dire le nombre.`;
	}
	if (exceptions === 0) return `${shared} Aucune exception n’a été notée.`;
	return `${shared} ${counted(exceptions, 'exception a été notée', 'exceptions ont été notées')} dans le réseau, chacune avec sa raison\u00a0: un droit qui s’arrête, personne d’habilité à temps, une personne qui ne peut pas apprendre.`;
}
