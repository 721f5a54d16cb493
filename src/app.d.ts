import type { Keys, SignIn } from '#lib/features/house/keys/index.server.ts';
import type { EnrolledKiosk } from '#lib/features/lobby/kiosks/index.ts';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import type { Ear } from '#lib/platform/database/ear.ts';
import type { RefusedDocument } from '#lib/platform/documents/refused-document.ts';
import type { Post } from '#lib/platform/database/handled-post.ts';
import type { JsonTexts } from '#lib/platform/posts/json-texts.ts';
import type { TypedForm } from '#lib/platform/posts/typed-form.ts';
import type { World } from '#lib/platform/world.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** What the person can quote when she asks for help. */
			id?: string;
		}
		interface Locals {
			world: World;
			/** What opens the door. */
			keys: Keys;
			/** Hears what the database says as it is committed, by any server. */
			ear: Ear;
			/** Somebody signed in, perhaps not yet all the way. */
			signIn: SignIn | null;
			/** Who looks at the team’s pages: signed in, proved, and in one place. */
			viewer: Viewer | null;
			/** The kiosk at whose screen somebody stands, on its pages alone. */
			kiosk: EnrolledKiosk | null;
			/** This installation shows invented people only. */
			isDemo: boolean;
			/** What was sent with a form, kept for as long as the answer takes. */
			typed?: TypedForm | null;
			/** What was sent with a JSON. */
			json?: JsonTexts;
			/** The form being posted, when it carries a key. */
			post?: Post;
			/** Where the ground of the map shown is asked for, when it is not here. */
			mapOrigin?: string;
			/** The database went away while answering. */
			isDatabaseAway?: boolean;
			/** Why the document that was asked for is not made. */
			refusedDocument?: RefusedDocument['refusal'];
		}
	}
}
