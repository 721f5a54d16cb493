import { error } from '@sveltejs/kit';
import type { EnrolledKiosk } from '#lib/features/lobby/kiosks/index.ts';

/** The kiosk that asks for this page; whoever is none is told whom to ask. */
export function kioskOf({ locals }: { locals: App.Locals }): EnrolledKiosk {
	return (
		locals.kiosk ??
		error(403, {
			message:
				'Cette page est celle d’une borne d’accueil. Pour installer cette borne, demandez un code à la direction du centre. Sur votre téléphone ou votre ordinateur, ouvrez la page d’accueil du site.'
		})
	);
}
