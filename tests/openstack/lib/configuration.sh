# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034,SC2154,SC2317
# Configuration files of a host, made of the templates in etc/. In these stand @NAME@ for values, and lines of their own:
#
#   @login SERVICE          how the service's user logs in at Keystone
#   @database NAME          where that database is
#
# DATABASE is a cloud's "sqlite" or "mariadb", CONTROLLER the address of the host with Keystone.
PASSWORD=trescca-test

write_file() { # host, path; content from standard input
    local path
    path=$(root_of "$1")$2
    mkdir -p "$(dirname "$path")"
    cat >"$path"
}

login() { # service
    cat <<X
auth_url = http://$CONTROLLER:5000/v3
auth_type = password
username = $1
password = $PASSWORD
project_name = service
user_domain_name = Default
project_domain_name = Default
region_name = RegionOne
X
}

database() { # name
    case $DATABASE in
        sqlite) echo "connection = sqlite:////var/lib/cloud/$1.db" ;;
        mariadb) echo "connection = mysql+pymysql://root@localhost/$1?unix_socket=/run/mysqld/mysqld.sock&charset=utf8mb4" ;;
    esac
}

fill_in() { # host; template from standard input
    local line address
    address=$(management_address "$1")
    while IFS= read -r line; do
        case $line in
            '@login '*) login "${line#* }" ;;
            '@database '*) database "${line#* }" ;;
            *)
                line=${line//@HOST@/$1}
                line=${line//@ADDRESS@/$address}
                line=${line//@CONTROLLER@/$CONTROLLER}
                printf '%s\n' "${line//@PASSWORD@/$PASSWORD}" ;;
        esac
    done
}

# Whether a host has a file of its own: as it was written by an earlier start, or as somebody has changed it since.
has_own() { [ -e "$CLOUD/hosts/$1/upper$2" ]; } # host, path

configure() { # host, template, path
    has_own "$1" "$3" || fill_in "$1" <"$here/etc/$2" | write_file "$1" "$3"
}

common_file() { # host, path in the packages that were only unpacked, path
    ! has_own "$1" "$3" || return 0
    mkdir -p "$(dirname "$(root_of "$1")$3")"
    cp "$ROOT/opt/common/$2" "$(root_of "$1")$3"
}

management_address() { echo "$PREFIX_management.$(host_number "$1")"; }

write_hosts() { # host, all hosts...
    local host=$1 each
    shift
    for each in "$@"; do echo "$(management_address "$each") $each"; done | write_file "$host" /etc/hosts
    echo '127.0.0.1 localhost' >>"$(root_of "$host")/etc/hosts"
}

# A Python service that Debian starts by a script of packages that are not installed: module and function of its entry point.
program() { # host, name, module
    write_file "$1" "/opt/cloud/$2" <<X
import sys
from $3 import main
sys.exit(main())
X
}
