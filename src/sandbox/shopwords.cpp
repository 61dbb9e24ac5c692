// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopwords.h"

namespace fb::sandbox {

namespace {

constexpr std::array kLocations{
    LocationWord{"L7FRANKLIN01", "Franklin", "410 Old Mill Road", "Franklin", "TN", "37064", "America/Chicago", "+16155550100", true},
    LocationWord{"L7HIGHLAND02", "Highlands", "2290 West 32nd Avenue", "Denver", "CO", "80211", "America/Denver", "+13035550111", true},
    LocationWord{"L7OLDDEPOT03", "Old Depot", "18 Depot Street", "Nashville", "TN", "37203", "America/Chicago", "+16155550102", false},
};

constexpr std::array kServices{
    ServiceWord{"ITEMFULLDETAIL0000000001", "VARFULLDETAILREG00000001", "Full detail", "Regular", 240, 28900},
    ServiceWord{"ITEMFULLDETAIL0000000001", "VARFULLDETAILSUV00000002", "Full detail", "SUV or truck", 300, 33900},
    ServiceWord{"ITEMINTERIOR000000000002", "VARINTERIORREG0000000003", "Interior detail", "Regular", 150, 15900},
    ServiceWord{"ITEMFULLINT0000000000003", "VARFULLINTREG00000000004", "Full interior", "Regular", 180, 19900},
    ServiceWord{"ITEMWASHWAX0000000000004", "VARWASHWAXREG00000000005", "Wash and wax", "Regular", 90, 8900},
    ServiceWord{"ITEMEXPRESS0000000000005", "VAREXPRESSREG00000000006", "Express detail", "Regular", 60, 6500},
    ServiceWord{"ITEMWASHVAC0000000000006", "VARWASHVACREG00000000007", "Wash and vacuum", "Regular", 60, 4500},
    ServiceWord{"ITEMPAINTCOR000000000007", "VARPAINTCORONE0000000008", "Paint correction", "One step", 300, 0},
    ServiceWord{"ITEMPAINTCOR000000000007", "VARPAINTCORTWO0000000009", "Paint correction", "Two steps", 480, 0},
    ServiceWord{"ITEMCERAMIC0000000000008", "VARCERAMICREG00000000010", "Ceramic coat", "Regular", 360, 79900},
    ServiceWord{"ITEMHEADLIGHT00000000009", "VARHEADLIGHTREG000000011", "Headlight restore", "Regular", 45, 7900},
    ServiceWord{"ITEMCLAYBAR0000000000010", "VARCLAYBARREG00000000012", "Clay bar", "Regular", 45, 5900},
    ServiceWord{"ITEMPETHAIR0000000000011", "VARPETHAIRREG00000000013", "Pet hair removal", "Regular", 45, 4900},
    ServiceWord{"ITEMENGINE00000000000012", "VARENGINEREG000000000014", "Engine bay clean", "Regular", 60, 7500},
};

constexpr std::array kTeam{
    TeamWord{"TMricardom01", "Ricardo Mena", "Paint and coatings"},
    TeamWord{"TMikeboaten2", "Ike Boateng", "Paint correction"},
    TeamWord{"TMlaurapham3", "Laura Pham", "Interiors"},
    TeamWord{"TMtomgreene4", "Tom Greene", "Washes and express"},
    TeamWord{"TMsabaorman5", "Saba Orman", "Front desk and express"},
};

constexpr std::array kRegulars{
    PersonWord{"Elena", "Vasquez", "2018 BMW X3", "QLT 4R9"},     PersonWord{"Omar", "Haddad", "2017 Jeep Wrangler", "JPR 55X"},
    PersonWord{"Renee", "Abbott", "2020 Lexus NX", "RNA 731"},    PersonWord{"Naomi", "Whitfield", "2020 Audi Q5", "RTN 5V2"},
    PersonWord{"Marcus", "Bell", "2019 Ford F-150", "BX4 72K"},   PersonWord{"Grace", "Lindqvist", "2021 Subaru Outback", "4WD 2217"},
    PersonWord{"Beth", "Moreau", "2021 Lexus RX", "BMR 350"},     PersonWord{"Tomas", "Rey", "2018 VW Golf", "GLF 221"},
    PersonWord{"Hannah", "Osei", "2022 Toyota RAV4", "7PLM 301"}, PersonWord{"Paul", "Nwosu", "2021 GMC Sierra", "TRK 90L"},
    PersonWord{"Devon", "Ames", "2023 Kia Telluride", "DVN 77T"}, PersonWord{"Lila", "Fontaine", "2016 Mini Cooper", "MNI 016"},
    PersonWord{"Kit", "Sandoval", "2019 Mazda CX-5", "KTS 12B"},  PersonWord{"Walt", "Brennan", "2016 Chevrolet Tahoe", "DKR 118"},
    PersonWord{"Dana", "Whitlow", "2014 Ford Focus", "FCS 410"},  PersonWord{"Jordan", "Pike", "2015 Nissan Altima", "MV2 604"},
    PersonWord{"Ines", "Calder", "2020 Honda CR-V", "ICL 208"},   PersonWord{"Ravi", "Menon", "2022 Hyundai Palisade", "RVM 614"},
};

constexpr std::array kGiven{"Amara",   "Aiko",  "Andre", "Anika",   "Bao",   "Bianca", "Caleb",  "Camila", "Chidi",  "Clara",  "Dmitri", "Eleni",  "Emeka",
                            "Fatima",  "Felix", "Freya", "Gabriel", "Hana",  "Hugo",   "Imani",  "Ingrid", "Isaac",  "Jamal",  "Jin",    "Joanna", "Kavya",
                            "Kenji",   "Leila", "Liam",  "Lucia",   "Malik", "Mei",    "Miguel", "Nadia",  "Nikhil", "Noor",   "Olivia", "Pavel",  "Priya",
                            "Quentin", "Rosa",  "Samir", "Sofia",   "Tariq", "Thandi", "Uma",    "Viktor", "Wren",   "Ximena", "Yusuf",  "Zara",   "Zoë"};
constexpr std::array kFamily{"Abara",   "Adeyemi", "Alvarez",   "Anand",    "Baker",    "Bergström", "Castillo", "Chandra", "Chen",     "Cohen",  "Costa",
                             "Delgado", "Dubois",  "Eriksen",   "Farouk",   "Ferrari",  "Fischer",   "Garcia",   "Hughes",  "Ibrahim",  "Ito",    "Jansen",
                             "Kaplan",  "Khan",    "Kim",       "Kowalski", "Larsen",   "Lopez",     "Mbeki",    "Müller",  "Nakamura", "Nguyen", "Novak",
                             "O'Brien", "Okafor",  "Papadakis", "Park",     "Patel",    "Petrov",    "Quinn",    "Rahman",  "Reyes",    "Rossi",  "Santos",
                             "Silva",   "Tanaka",  "Tran",      "Ueda",     "Virtanen", "Watanabe",  "Wójcik",   "Zhang"};
constexpr std::array kCars{"2012 Honda Accord",  "2014 Subaru Forester", "2015 Toyota Tacoma",   "2016 Ford Escape",       "2017 Chevrolet Silverado",
                           "2017 Tesla Model S", "2018 Acura MDX",       "2018 Honda Civic",     "2019 Porsche Macan",     "2019 Ram 1500",
                           "2019 Volvo XC60",    "2020 Mercedes GLC",    "2020 Nissan Rogue",    "2021 Ford Bronco",       "2021 Tesla Model 3",
                           "2022 BMW 330i",      "2022 Kia Sorento",     "2023 Hyundai Ioniq 5", "2023 Toyota Highlander", "2024 Rivian R1S"};
constexpr std::array kWishes{"",
                             "",
                             "",
                             "Dog hair in the back.",
                             "Please mind the child seat.",
                             "Coffee spill on the passenger side.",
                             "Keys in the drop box.",
                             "Picking it up after 5.",
                             "Scratch on the left rear door, please have a look.",
                             "Smells of smoke.",
                             "Road trip tomorrow, please be on time."};
constexpr std::array kSellers{"", "", "", "", "Regular, pays on account.", "Called to confirm.", "Ask about the ceramic offer."};

} // namespace

std::span<const LocationWord> locationWords() { return kLocations; }
std::span<const ServiceWord> serviceWords() { return kServices; }
std::span<const TeamWord> teamWords() { return kTeam; }
std::span<const PersonWord> regularWords() { return kRegulars; }
std::span<const char *const> givenNames() { return kGiven; }
std::span<const char *const> familyNames() { return kFamily; }
std::span<const char *const> carNames() { return kCars; }
std::span<const char *const> wishWords() { return kWishes; }
std::span<const char *const> sellerWords() { return kSellers; }

} // namespace fb::sandbox
