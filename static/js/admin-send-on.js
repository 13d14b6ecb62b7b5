// Sends what was typed back into its form without asking for a further click.
"use strict";
document.getElementById("send-on").requestSubmit();
