import type { Device } from '../domain/device.ts';
import type { VisitStatus } from '../domain/visit-status.ts';

/** A visit as a screen shows it. */
export type VisitLine = {
	id: string;
	/** « Jeanne Aubert », or « Personne 2, sans nom ». */
	label: string;
	phones: string[];
	device: Device | null;
	status: VisitStatus;
	/** « 14 h 05 »; null when she came on another day than now. */
	arrivedAt: string | null;
	minutes: number | null;
};
