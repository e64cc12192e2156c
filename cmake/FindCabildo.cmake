# In this tree find_package(Cabildo) finds the tree itself, so that plugins/template is built here as it is elsewhere.
set(Cabildo_FOUND TRUE)
if("wx" IN_LIST Cabildo_FIND_COMPONENTS AND NOT TARGET Cabildo::sdk-wx)
    set(Cabildo_FOUND FALSE)
endif()
