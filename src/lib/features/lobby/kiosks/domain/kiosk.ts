/** The screen of a lobby, as whoever stands before it knows it: its name, and its centre's. */
export type EnrolledKiosk = {
	id: string;
	name: string;
	centre: { id: string; slug: string; name: string; timeZone: string };
};
