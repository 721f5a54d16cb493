import type { Viewer } from '#lib/features/staff/index.server.ts';
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
			viewer: Viewer | null;
			/** This installation shows invented people only. */
			isDemo: boolean;
		}
	}
}
