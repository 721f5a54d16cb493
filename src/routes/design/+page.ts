// The page that shows the components is itself proof that they need no script.
export const csr = false;
