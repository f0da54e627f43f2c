// What every page loads; each part does nothing on a page that is not its own.

import "./details.js";
import "./spine.js";
import "./terms.js";
import "./notes.js";
import "./tables.js";
import "./case-index.js";
import "./search.js";
import "./practise.js";
import "./reading.js";
import "./explore.js";
import "./history.js";
import "./pack.js";
